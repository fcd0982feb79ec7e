package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import org.jspecify.annotations.Nullable;

/** What a TLS handshake showed, as facts. */
public final class TlsFact {
  private TlsFact() {}

  /** How a handshake ended that came to no keys. */
  public static Fact end(TlsObservation tls, String host) {
    var fact =
        switch (tls.outcome()) {
          case UNTRUSTED, ESTABLISHED -> Fact.of("tls.untrusted");
          case EXPIRED, NOT_YET_VALID, ROOT_EXPIRED, WRONG_HOST -> Fact.of("tls.outside-validity");
          case WEAK_SIGNATURE -> Fact.of("tls.weak-signature").with("detail", tls.detail());
          case NOT_PERMITTED ->
              "nameConstraints".equals(tls.detail())
                  ? Fact.of("tls.not-for-name")
                  : Fact.of("tls.not-for-servers").with("detail", tls.detail());
          case PROTOCOL_REJECTED -> Fact.of("tls.no-common-protocol");
          case CIPHER_REJECTED -> Fact.of("tls.no-common-cipher");
          case ALERTED -> Fact.of("tls.alerted");
          case RESET -> Fact.of("tls.reset");
          case CLOSED -> Fact.of("tls.closed");
          case TIMEOUT -> Fact.of("tls.timeout").with("ms", tls.durationMs());
          case NOT_TLS -> Fact.of("tls.not-tls");
          case FAILED ->
              tls.detail() == null
                  ? Fact.of("tls.failed")
                  : Fact.of("tls.error").with("detail", tls.detail());
        };
    return fact.with("host", host).with("alert", tls.alert());
  }

  public static Fact issuer(String host, String issuer) {
    return Fact.of("tls.issuer").with("host", host).with("issuer", issuer);
  }

  /** The names that the certificate is for. */
  static Fact names(TlsObservation tls) {
    return tls.chain().isEmpty() || tls.chain().getFirst().names().isEmpty()
        ? Fact.of("tls.other-names")
        : Fact.of("tls.names").with("names", tls.chain().getFirst().names());
  }

  /** When the certificate is valid that is farthest from being so. */
  static Fact validity(TlsObservation tls, String host) {
    var worst = outsideValidity(tls);
    return worst == null
        ? end(tls, host)
        : Fact.of("tls.validity")
            .with("subject", worst.subject())
            .with("from", worst.notBefore())
            .with("to", worst.notAfter());
  }

  private static @Nullable PeerCertificate outsideValidity(TlsObservation tls) {
    PeerCertificate worst = null;
    for (var certificate : tls.chain()) {
      var worse =
          worst == null
              || (tls.outcome() == TlsOutcome.EXPIRED
                  ? certificate.notAfter().isBefore(worst.notAfter())
                  : certificate.notBefore().isAfter(worst.notBefore()));
      worst = worse ? certificate : worst;
    }
    return worst;
  }
}
