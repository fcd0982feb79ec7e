package io.arcpreflight.diagnosis.endpoint;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;
import static io.arcpreflight.diagnosis.Confidence.POSSIBLE;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Judges the TLS handshake and the certificates that came with it. */
final class TlsRule {
  private final Issuers issuers;

  TlsRule(Issuers issuers) {
    this.issuers = issuers;
  }

  void judge(TlsObservation tls, EndpointSymptoms symptoms) {
    var host = symptoms.host();
    switch (tls.outcome()) {
      case ESTABLISHED -> judgeTrusted(tls, symptoms);
      case UNTRUSTED -> judgeUntrusted(tls, symptoms);
      case EXPIRED -> symptoms.fault(CauseId.TLS_EXPIRED, validity(tls));
      case NOT_YET_VALID -> symptoms.fault(CauseId.TLS_NOT_YET_VALID, validity(tls));
      case WRONG_HOST -> symptoms.fault(CauseId.TLS_WRONG_HOST, names(tls));
      case PROTOCOL_REJECTED ->
          symptoms.fault(
              CauseId.TLS_PROTOCOL_VERSION, ended(host, "no common protocol version", tls));
      case CIPHER_REJECTED ->
          symptoms.fault(CauseId.TLS_NO_COMMON_CIPHER, ended(host, "no common cipher", tls));
      case ALERTED ->
          symptoms.fault(CauseId.TLS_INTERRUPTED, LIKELY, ended(host, "refused by an alert", tls));
      case RESET ->
          symptoms.fault(CauseId.TLS_INTERRUPTED, ended(host, "reset after the ClientHello", tls));
      case CLOSED ->
          symptoms.fault(CauseId.TLS_INTERRUPTED, ended(host, "closed after the ClientHello", tls));
      case TIMEOUT ->
          symptoms.fault(
              CauseId.TLS_TIMEOUT, ended(host, "no answer in " + tls.durationMs() + " ms", tls));
      case NOT_TLS ->
          symptoms.fault(CauseId.TLS_NOT_TLS, ended(host, "answered in the clear", tls));
      case FAILED ->
          symptoms.fault(
              tls.chain().isEmpty() ? CauseId.TLS_INTERRUPTED : CauseId.TLS_UNTRUSTED_ISSUER,
              POSSIBLE,
              ended(host, tls.detail() == null ? "failed" : tls.detail(), tls));
    }
  }

  private void judgeTrusted(TlsObservation tls, EndpointSymptoms symptoms) {
    if (tls.chain().isEmpty()) {
      return;
    }
    var issuer = tls.chain().getFirst().issuer();
    var vendor = issuers.vendor(issuer);
    if (vendor.isPresent()) {
      symptoms.remark(
          CauseId.TLS_INSPECTED, issuedBy(symptoms.host(), issuer), "issued by " + vendor.get());
    } else if (!issuers.issuesForAzure(issuer)) {
      symptoms.remark(
          CauseId.TLS_INSPECTED, LIKELY, symptoms.host(), issuedBy(symptoms.host(), issuer));
    }
    judgeSerials(tls, symptoms);
  }

  private static void judgeSerials(TlsObservation tls, EndpointSymptoms symptoms) {
    for (var certificate : tls.chain()) {
      if (certificate.negativeSerial()) {
        symptoms.remark(
            CauseId.TLS_NEGATIVE_SERIAL,
            "serial number " + certificate.serial() + " of " + certificate.subject());
      }
    }
  }

  private void judgeUntrusted(TlsObservation tls, EndpointSymptoms symptoms) {
    var host = symptoms.host();
    var trust = tls.trust();
    if (tls.chain().isEmpty() || trust == null) {
      symptoms.fault(CauseId.TLS_UNTRUSTED_ISSUER, LIKELY, ended(host, "not trusted", tls));
      return;
    }
    var top = tls.chain().getLast();
    var evidence = new ArrayList<String>();
    evidence.add(issuedBy(host, tls.chain().getFirst().issuer()));
    issuers.vendor(top.issuer()).ifPresent(vendor -> evidence.add("issued by " + vendor));
    evidence.add("trusted roots: " + trust.roots() + " in " + trust.store());
    var lines = evidence.toArray(String[]::new);
    if (trust.roots() == 0) {
      symptoms.fault(CauseId.HOST_TRUST_STORE_MISSING, lines);
    } else if (isLeaf(top) && trust.issuerFamilyTrusted()) {
      symptoms.fault(CauseId.TLS_INCOMPLETE_CHAIN, LIKELY, lines);
    } else {
      symptoms.fault(CauseId.TLS_UNTRUSTED_ISSUER, CERTAIN, lines);
    }
    if (Boolean.TRUE.equals(trust.trustedByOwnRoots())) {
      symptoms.remark(
          CauseId.TLS_TRUST_DIFFERS,
          "refused by " + trust.store() + ", accepted by the public roots of this program");
    }
  }

  /**
   * Public roots never issue for hosts themselves. Above an intermediate, it is the root that this
   * machine lacks, even where it knows others of the same organisation.
   */
  private static boolean isLeaf(PeerCertificate top) {
    return !top.selfIssued() && !top.names().isEmpty();
  }

  private static String issuedBy(String host, String issuer) {
    return host + " shows a certificate issued by " + issuer;
  }

  private static String validity(TlsObservation tls) {
    var worst = outsideValidity(tls);
    return worst == null
        ? ended("", "outside the certificate's validity", tls)
        : worst.subject() + " is valid from " + worst.notBefore() + " to " + worst.notAfter();
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

  private static String names(TlsObservation tls) {
    return tls.chain().isEmpty()
        ? "the certificate is for other names"
        : "the certificate is for " + String.join(", ", tls.chain().getFirst().names());
  }

  private static String ended(String host, String how, TlsObservation tls) {
    var what = tls.alert() != null ? how + ": alert " + tls.alert() : how;
    return "TLS handshake with " + host + " → " + what;
  }
}
