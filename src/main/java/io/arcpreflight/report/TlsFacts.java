package io.arcpreflight.report;

import static io.arcpreflight.report.ObservationFacts.after;

import io.arcpreflight.observation.CertificateSeen;
import io.arcpreflight.observation.TlsObservation;
import io.arcpreflight.observation.TrustSeen;
import java.util.ArrayList;
import java.util.List;

/** A handshake and its certificates. */
final class TlsFacts {
  private static final int DATE_LENGTH = "2026-01-31".length();

  private TlsFacts() {}

  static List<String> of(TlsObservation tls) {
    var texts = new ArrayList<String>();
    texts.add(
        EndpointFacts.timed(tls.durationMs(), tls.startMs())
            + ": "
            + tls.outcome().id()
            + after(", ", tls.protocol())
            + after(", ", tls.cipher())
            + after(", alert ", tls.alert())
            + after(": ", tls.detail()));
    if (tls.trust() != null) {
      texts.add(trust(tls.trust()));
    }
    for (var i = 0; i < tls.chain().size(); i++) {
      addCertificate(i + 1, tls.chain().get(i), texts);
    }
    return texts;
  }

  private static String trust(TrustSeen trust) {
    var own = trust.trustedByOwnRoots();
    return (trust.trusted() ? "trusted by " : "not trusted by ")
        + trust.store()
        + " ("
        + trust.roots()
        + " roots)"
        + (own == null ? "" : own ? ", trusted by the public roots" : ", nor by the public roots");
  }

  private static void addCertificate(int number, CertificateSeen certificate, List<String> texts) {
    texts.add(
        "certificate "
            + number
            + ": "
            + certificate.subject()
            + (certificate.selfIssued() ? ", self-issued" : ", issued by " + certificate.issuer()));
    texts.add(
        "valid "
            + certificate.notBefore().toString().substring(0, DATE_LENGTH)
            + " to "
            + certificate.notAfter().toString().substring(0, DATE_LENGTH)
            + ", serial "
            + certificate.serial()
            + (certificate.negativeSerial() ? " (negative)" : ""));
    if (!certificate.names().isEmpty()) {
      texts.add("for " + String.join(", ", certificate.names()));
    }
    texts.add("sha256 " + certificate.sha256());
  }
}
