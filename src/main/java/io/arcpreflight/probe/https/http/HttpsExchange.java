package io.arcpreflight.probe.https.http;

import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import org.jspecify.annotations.Nullable;

/** What one request showed of TLS and HTTP. */
public record HttpsExchange(@Nullable TlsObservation tls, @Nullable HttpObservation http) {
  public static final HttpsExchange NONE = new HttpsExchange(null, null);
}
