package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetails.after;

import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TrustDecision;
import java.util.ArrayList;
import java.util.List;

/** A handshake and its certificates. */
final class TlsDetails {
  private static final int DATE_LENGTH = "2026-01-31".length();

  private TlsDetails() {}

  static List<String> of(TlsObservation tls) {
    var texts = new ArrayList<String>();
    texts.add(
        EndpointDetails.timed(tls.durationMs(), tls.startMs())
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

  private static String trust(TrustDecision trust) {
    var own = trust.trustedByOwnRoots();
    return (trust.trusted() ? "trusted by " : "not trusted by ")
        + trust.store()
        + " ("
        + trust.roots()
        + " roots)"
        + (own == null ? "" : own ? ", trusted by the public roots" : ", nor by the public roots");
  }

  private static void addCertificate(int number, PeerCertificate certificate, List<String> texts) {
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
