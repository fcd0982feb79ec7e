package io.arcpreflight.report.terminal;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TrustDecision;
import java.util.ArrayList;
import java.util.List;

/** A handshake and its certificates. */
final class TlsDetails {
  private static final int DATE_LENGTH = "2026-01-31".length();

  private TlsDetails() {}

  /**
   * @param first what the first line is of
   */
  static List<Fact> of(TlsObservation tls, Fact first) {
    var lines = new ArrayList<Fact>();
    lines.add(
        EndpointDetails.timed(first, tls.durationMs(), tls.startMs())
            .with("outcome", tls.outcome().id())
            .with("protocol", tls.protocol())
            .with("cipher", tls.cipher())
            .with("alert", tls.alert())
            .with("detail", tls.detail()));
    if (tls.trust() != null) {
      lines.add(trust(tls.trust()));
    }
    for (var i = 0; i < tls.chain().size(); i++) {
      addCertificate(i + 1, tls.chain().get(i), lines);
    }
    return lines;
  }

  private static Fact trust(TrustDecision trust) {
    var own = trust.trustedByOwnRoots();
    return (trust.trusted() ? Fact.of("detail.trusted") : Fact.of("detail.not-trusted"))
        .with("store", trust.store())
        .with("roots", trust.roots())
        .with("public", own == null ? null : own ? "yes" : "no");
  }

  private static void addCertificate(int number, PeerCertificate certificate, List<Fact> lines) {
    lines.add(
        (certificate.selfIssued()
                ? Fact.of("detail.certificate-self")
                : Fact.of("detail.certificate").with("issuer", certificate.issuer()))
            .with("number", number)
            .with("subject", certificate.subject()));
    lines.add(
        (certificate.negativeSerial()
                ? Fact.of("detail.validity-negative")
                : Fact.of("detail.validity"))
            .with("from", certificate.notBefore().toString().substring(0, DATE_LENGTH))
            .with("until", certificate.notAfter().toString().substring(0, DATE_LENGTH))
            .with("serial", certificate.serial()));
    if (!certificate.names().isEmpty()) {
      lines.add(Fact.of("detail.certificate-names").with("names", certificate.names()));
    }
    lines.add(Fact.of("detail.fingerprint").with("sha256", certificate.sha256()));
  }
}
