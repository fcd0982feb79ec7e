package io.arcpreflight.diagnosis.endpoint;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;
import static io.arcpreflight.diagnosis.Confidence.POSSIBLE;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.util.ArrayList;

/** Judges the proxy as a hop: its name, its address, its answer. */
final class ProxyRule {
  private final TlsRule handshakes;

  ProxyRule(TlsRule handshakes) {
    this.handshakes = handshakes;
  }

  void judge(ProxyObservation proxy, EndpointTarget target, EndpointSymptoms symptoms) {
    var name = proxy.name();
    var tcp = proxy.tcp();
    var tls = proxy.tls();
    var connect = proxy.connect();
    if (proxy.url().startsWith("socks")) {
      var ofSetting = symptoms.about(proxy.source());
      ofSetting.fault(CauseId.PROXY_UNSUPPORTED_SCHEME, proxy.url());
      symptoms.take(ofSetting);
    } else if (name != null && name.outcome() != DnsLookupOutcome.RESOLVED) {
      symptoms.fault(
          CauseId.PROXY_UNRESOLVABLE,
          proxy.url() + ": " + (name.detail() == null ? name.outcome().id() : name.detail()));
    } else if (tcp != null && !tcp.anyConnected()) {
      judgeConnection(proxy, tcp, symptoms);
    } else if (tls != null && tls.outcome() != TlsOutcome.ESTABLISHED) {
      judgeHandshake(proxy, tls, symptoms);
    } else if (connect != null) {
      judgeAnswer(connect, target, symptoms);
    }
  }

  private static void judgeConnection(
      ProxyObservation proxy, TcpObservation tcp, EndpointSymptoms symptoms) {
    var evidence = new ArrayList<String>();
    for (var attempt : tcp.attempts()) {
      evidence.add(proxy.url() + ": " + TcpRule.shown(attempt, ProxyUrls.port(proxy.url())));
    }
    symptoms.fault(
        switch (TcpRule.tellingOutcome(tcp)) {
          case REFUSED -> CauseId.PROXY_REFUSED;
          case TIMEOUT -> CauseId.PROXY_TIMEOUT;
          case NO_LOCAL_PORT -> CauseId.TCP_NO_LOCAL_PORT;
          case NETWORK_UNREACHABLE, HOST_UNREACHABLE, PROHIBITED, FAILED, CONNECTED ->
              CauseId.PROXY_UNREACHABLE;
        },
        evidence.toArray(String[]::new));
  }

  private void judgeHandshake(
      ProxyObservation proxy, TlsObservation tls, EndpointSymptoms symptoms) {
    switch (tls.outcome()) {
      case ESTABLISHED -> {}
      case UNTRUSTED, EXPIRED, NOT_YET_VALID, WRONG_HOST, PROTOCOL_REJECTED, CIPHER_REJECTED -> {
        var ofProxy = symptoms.about(ProxyUrls.host(proxy.url()));
        handshakes.judge(tls, ofProxy);
        symptoms.take(ofProxy);
      }
      case TIMEOUT -> symptoms.fault(CauseId.PROXY_TIMEOUT, handshake(proxy, tls));
      case ALERTED, RESET, CLOSED, NOT_TLS, FAILED ->
          symptoms.fault(CauseId.PROXY_NOT_A_PROXY, LIKELY, handshake(proxy, tls));
    }
  }

  private static String handshake(ProxyObservation proxy, TlsObservation tls) {
    return proxy.url() + ": TLS handshake with the proxy → " + tls.outcome().id();
  }

  private static void judgeAnswer(
      ProxyConnectAnswer connect, EndpointTarget target, EndpointSymptoms symptoms) {
    var evidence = shown(connect, target);
    switch (connect.outcome()) {
      case ESTABLISHED -> {}
      case REJECTED -> judgeStatus(connect, evidence, symptoms);
      case NOT_A_PROXY -> symptoms.fault(CauseId.PROXY_NOT_A_PROXY, evidence);
      case CLOSED, RESET -> symptoms.fault(CauseId.PROXY_NOT_A_PROXY, LIKELY, evidence);
      case TIMEOUT -> symptoms.fault(CauseId.PROXY_TIMEOUT, evidence);
      case FAILED -> symptoms.fault(CauseId.PROXY_UNREACHABLE, POSSIBLE, evidence);
    }
  }

  private static void judgeStatus(
      ProxyConnectAnswer connect, String[] evidence, EndpointSymptoms symptoms) {
    var status = connect.status() == null ? 0 : connect.status();
    switch (status) {
      case 403 -> symptoms.fault(CauseId.PROXY_FORBIDDEN, CERTAIN, evidence);
      case 401, 407 ->
          symptoms.fault(
              connect.credentialsSent()
                  ? CauseId.PROXY_CREDENTIALS_REJECTED
                  : CauseId.PROXY_AUTHENTICATION_REQUIRED,
              CERTAIN,
              evidence);
      case 400, 404, 405, 501 -> symptoms.fault(CauseId.PROXY_NOT_A_PROXY, LIKELY, evidence);
      case 301, 302, 303, 307, 308, 511 ->
          symptoms.fault(CauseId.HTTP_CAPTIVE_PORTAL, LIKELY, evidence);
      default ->
          symptoms.fault(
              status >= 500 ? CauseId.PROXY_UPSTREAM_FAILED : CauseId.PROXY_FORBIDDEN,
              status == 500 || status < 500 ? LIKELY : CERTAIN,
              evidence);
    }
  }

  private static String[] shown(ProxyConnectAnswer connect, EndpointTarget target) {
    var lines = new ArrayList<String>();
    var request = "CONNECT " + target.host() + ":" + target.port() + " → ";
    lines.add(
        request
            + switch (connect.outcome()) {
              case ESTABLISHED, REJECTED, NOT_A_PROXY ->
                  connect.statusLine() == null ? connect.outcome().id() : connect.statusLine();
              case CLOSED -> "the connection was closed without an answer";
              case RESET -> "the connection was reset";
              case TIMEOUT -> "no answer in time";
              case FAILED -> connect.detail() == null ? "failed" : connect.detail();
            });
    if (!connect.challengeSchemes().isEmpty()) {
      lines.add("the proxy offers: " + String.join(", ", connect.challengeSchemes()));
    }
    for (var header : connect.headers()) {
      var name = header.name();
      if (name.equalsIgnoreCase("Server")
          || name.equalsIgnoreCase("Via")
          || name.equalsIgnoreCase("X-Squid-Error")) {
        lines.add(name + ": " + header.value());
      }
    }
    return lines.toArray(String[]::new);
  }
}
