package io.arcpreflight.probe.https.tls;

import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time in which all certificates of a chain are valid. */
record ValidityPeriod(Instant start, Instant end) {

  static ValidityPeriod of(List<X509Certificate> chain) {
    var start = Instant.MIN;
    var end = Instant.MAX;
    for (var certificate : chain) {
      var notBefore = certificate.getNotBefore().toInstant();
      var notAfter = certificate.getNotAfter().toInstant();
      start = notBefore.isAfter(start) ? notBefore : start;
      end = notAfter.isBefore(end) ? notAfter : end;
    }
    return new ValidityPeriod(start, end);
  }

  /** EXPIRED after the period, NOT_YET_VALID before it; absent within. */
  @Nullable TlsOutcome positionOf(Instant now) {
    if (now.isAfter(end)) {
      return TlsOutcome.EXPIRED;
    }
    return now.isBefore(start) ? TlsOutcome.NOT_YET_VALID : null;
  }
}
