package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.net.ProxyUrl;

/** The parts of a proxy's URL as observations hold it. */
final class ProxyUrls {
  private ProxyUrls() {}

  static String host(String url) {
    return ProxyUrl.parse(url).hostPort().hostInUrl();
  }

  static int port(String url) {
    return ProxyUrl.parse(url).port();
  }
}
