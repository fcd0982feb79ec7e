package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.tls.Issuers;
import java.util.Locale;

/** Judges the TLS handshake and the certificates that came with it. */
final class TlsRule implements PhaseRule {
  private final Issuers issuers;

  TlsRule(Issuers issuers) {
    this.issuers = issuers;
  }

  @Override
  public void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    if (endpoint.tls() != null) {
      judge(endpoint.tls(), symptoms);
      showAddress(endpoint, symptoms);
    }
  }

  /** Over the other family it may work; but a program that has a connection stays with it. */
  private static void showAddress(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var used = endpoint.address();
    var tcp = endpoint.tcp();
    if (used == null || tcp == null) {
      return;
    }
    for (var attempt : tcp.attempts()) {
      if (attempt.outcome() == TcpConnectOutcome.CONNECTED
          && AddressKinds.isIpv6(attempt.address()) != AddressKinds.isIpv6(used)) {
        symptoms.addToFault(
            Fact.of("tls.over-address").with("address", used).with("other", attempt.address()));
        return;
      }
    }
  }

  /** Judges a handshake with the endpoint, or with the proxy that leads to it. */
  void judge(TlsObservation tls, EndpointSymptoms symptoms) {
    switch (tls.outcome()) {
      case ESTABLISHED -> judgeTrusted(tls, symptoms);
      case UNTRUSTED -> judgeUntrusted(tls, symptoms);
      case EXPIRED ->
          symptoms.fault(CauseId.TLS_EXPIRED).showing(TlsFact.validity(tls, symptoms.host()));
      case NOT_YET_VALID ->
          symptoms.fault(CauseId.TLS_NOT_YET_VALID).showing(TlsFact.validity(tls, symptoms.host()));
      case ROOT_EXPIRED -> refused(CauseId.TLS_ROOT_EXPIRED, tls, symptoms);
      case WEAK_SIGNATURE -> refused(CauseId.TLS_WEAK_SIGNATURE, tls, symptoms);
      case NOT_PERMITTED -> refused(CauseId.TLS_NOT_PERMITTED, tls, symptoms);
      case WRONG_HOST -> symptoms.fault(CauseId.TLS_WRONG_HOST).showing(TlsFact.names(tls));
      case PROTOCOL_REJECTED -> end(CauseId.TLS_PROTOCOL_VERSION, tls, symptoms);
      case CIPHER_REJECTED -> end(CauseId.TLS_NO_COMMON_CIPHER, tls, symptoms);
      case ALERTED ->
          symptoms
              .fault(CauseId.TLS_INTERRUPTED)
              .likely()
              .showing(TlsFact.end(tls, symptoms.host()));
      case RESET, CLOSED -> end(CauseId.TLS_INTERRUPTED, tls, symptoms);
      case TIMEOUT -> {
        end(CauseId.TLS_TIMEOUT, tls, symptoms);
        symptoms.addToFault(AgentWait.forHandshake());
      }
      case NOT_TLS -> end(CauseId.TLS_NOT_TLS, tls, symptoms);
      case FAILED ->
          symptoms
              .fault(tls.chain().isEmpty() ? CauseId.TLS_INTERRUPTED : CauseId.TLS_UNTRUSTED_ISSUER)
              .possible()
              .showing(TlsFact.end(tls, symptoms.host()));
    }
  }

  private static void end(CauseId cause, TlsObservation tls, EndpointSymptoms symptoms) {
    symptoms.fault(cause).showing(TlsFact.end(tls, symptoms.host()));
  }

  private static void refused(CauseId cause, TlsObservation tls, EndpointSymptoms symptoms) {
    var fault = symptoms.fault(cause).showing(TlsFact.end(tls, symptoms.host()));
    if (!tls.chain().isEmpty()) {
      fault.showing(TlsFact.issuer(symptoms.host(), tls.chain().getFirst().issuer()));
      var top = tls.chain().getLast();
      if (cause == CauseId.TLS_ROOT_EXPIRED) {
        fault.showing(Fact.of("tls.root").with("root", top.issuer()));
      }
    }
    if (tls.trust() != null && cause == CauseId.TLS_ROOT_EXPIRED) {
      fault.showing(
          Fact.of("tls.trusted-roots")
              .with("roots", tls.trust().roots())
              .with("store", tls.trust().store()));
    }
  }

  private void judgeTrusted(TlsObservation tls, EndpointSymptoms symptoms) {
    if (tls.chain().isEmpty()) {
      return;
    }
    var issuer = tls.chain().getFirst().issuer();
    var vendor = issuers.vendor(issuer);
    var issuedBy = TlsFact.issuer(symptoms.host(), issuer);
    if (isGateway(symptoms.host()) && !issuers.issuesForAzure(issuer)) {
      symptoms
          .fault(CauseId.TLS_GATEWAY_INSPECTED)
          .sure(vendor.isPresent() ? Confidence.CERTAIN : Confidence.LIKELY)
          .showing(issuedBy);
      return;
    }
    if (vendor.isPresent()) {
      symptoms
          .remark(CauseId.TLS_INSPECTED)
          .showing(issuedBy, Fact.of("tls.inspector").with("vendor", vendor.get()));
    } else if (!issuers.issuesForAzure(issuer)) {
      symptoms.remark(CauseId.TLS_INSPECTED).likely().showing(issuedBy);
    }
    for (var certificate : tls.chain()) {
      if (certificate.negativeSerial()) {
        symptoms
            .remark(CauseId.TLS_NEGATIVE_SERIAL)
            .showing(
                Fact.of("tls.serial")
                    .with("serial", certificate.serial())
                    .with("subject", certificate.subject()));
      }
    }
  }

  /** It carries TLS of its own within, which nobody who opens the outer one can hand on. */
  private static boolean isGateway(String host) {
    return host.toLowerCase(Locale.ROOT).endsWith(".gw.arc.azure.com");
  }

  private void judgeUntrusted(TlsObservation tls, EndpointSymptoms symptoms) {
    var trust = tls.trust();
    if (tls.chain().isEmpty() || trust == null) {
      symptoms
          .fault(CauseId.TLS_UNTRUSTED_ISSUER)
          .likely()
          .showing(TlsFact.end(tls, symptoms.host()));
      return;
    }
    var top = tls.chain().getLast();
    var fault =
        trust.roots() == 0
            ? symptoms.fault(CauseId.HOST_TRUST_STORE_MISSING)
            : isLeaf(top) && trust.issuerFamilyTrusted()
                ? symptoms.fault(CauseId.TLS_INCOMPLETE_CHAIN).likely()
                : symptoms.fault(CauseId.TLS_UNTRUSTED_ISSUER);
    fault.showing(TlsFact.issuer(symptoms.host(), tls.chain().getFirst().issuer()));
    issuers
        .vendor(top.issuer())
        .ifPresent(vendor -> fault.showing(Fact.of("tls.inspector").with("vendor", vendor)));
    fault.showing(
        Fact.of("tls.trusted-roots").with("roots", trust.roots()).with("store", trust.store()));
    if (Boolean.TRUE.equals(trust.trustedByOwnRoots())) {
      symptoms
          .remark(CauseId.TLS_TRUST_DIFFERS)
          .showing(Fact.of("tls.trust-differs").with("store", trust.store()));
    }
  }

  /**
   * Public roots never issue for hosts themselves. Above an intermediate, it is the root that this
   * machine lacks, even where it knows others of the same organisation.
   */
  private static boolean isLeaf(PeerCertificate top) {
    return !top.selfIssued() && !top.names().isEmpty();
  }
}
