package io.arcpreflight.probe.https.proxy;

import io.arcpreflight.net.ProxyUrl;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The header value with which a user signs in at a proxy. */
public final class BasicAuthorization {
  private BasicAuthorization() {}

  public static String of(ProxyUrl.Credentials credentials) {
    var pair = credentials.user() + ":" + credentials.password().reveal();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
