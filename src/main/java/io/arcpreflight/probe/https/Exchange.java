package io.arcpreflight.probe.https;

import io.arcpreflight.observation.HttpObservation;
import io.arcpreflight.observation.TlsObservation;
import org.jspecify.annotations.Nullable;

/** What one request showed of its last two phases. */
record Exchange(@Nullable TlsObservation tls, @Nullable HttpObservation http) {
  static final Exchange NONE = new Exchange(null, null);
}
