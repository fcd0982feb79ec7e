package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.util.Locale;

/** Judges the proxy as a hop: its name, its address, its answer. */
final class ProxyRule implements PhaseRule {
  private static final int TOO_MANY_REQUESTS = 429;

  private final TlsRule handshakes;
  private final boolean privateLinkExpected;

  ProxyRule(TlsRule handshakes, boolean privateLinkExpected) {
    this.handshakes = handshakes;
    this.privateLinkExpected = privateLinkExpected;
  }

  @Override
  public void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    if (endpoint.proxy() == null) {
      return;
    }
    if (privateLinkExpected && endpoint.target().privateLink()) {
      symptoms
          .remark(CauseId.PROXY_PRIVATE_LINK)
          .showing(
              Fact.of("proxy.private-link")
                  .with("host", endpoint.target().host())
                  .with("proxy", endpoint.proxy().url()));
    }
    judge(endpoint.proxy(), endpoint.target(), symptoms);
    if (!symptoms.faulty() && endpoint.proxy().connect() != null) {
      judgeTunnel(endpoint, endpoint.proxy().connect(), symptoms);
    }
    if (symptoms.faulty() && isReachedDirectly(endpoint)) {
      symptoms.addToFault(Fact.of("proxy.direct-reachable").with("host", endpoint.target().host()));
    }
  }

  private static boolean isReachedDirectly(EndpointObservation endpoint) {
    var direct = endpoint.direct();
    return direct != null && direct.tcp() != null && direct.tcp().anyConnected();
  }

  private void judge(ProxyObservation proxy, EndpointTarget target, EndpointSymptoms symptoms) {
    var name = proxy.name();
    var tcp = proxy.tcp();
    var tls = proxy.tls();
    var connect = proxy.connect();
    if (proxy.url().startsWith("socks")) {
      var ofSetting = symptoms.about(proxy.source());
      ofSetting
          .fault(CauseId.PROXY_UNSUPPORTED_SCHEME)
          .showing(Fact.of("proxy.url").with("proxy", proxy.url()));
      symptoms.take(ofSetting);
    } else if (name != null && name.outcome() != DnsLookupOutcome.RESOLVED) {
      symptoms.fault(CauseId.PROXY_UNRESOLVABLE).showing(ProxyFact.name(proxy, name));
    } else if (tcp != null && !tcp.anyConnected()) {
      judgeConnection(proxy, tcp, symptoms);
    } else if (tls != null && tls.outcome() != TlsOutcome.ESTABLISHED) {
      judgeHandshake(proxy, tls, symptoms);
    } else if (connect != null) {
      judgeAnswer(connect, target, symptoms);
    }
  }

  /** Who sends a page with a 200 has not understood what was asked, unless a tunnel is there. */
  private static void judgeTunnel(
      EndpointObservation endpoint, ProxyConnectAnswer connect, EndpointSymptoms symptoms) {
    var tls = endpoint.tls();
    if (connect.outcome() == ProxyConnectResult.ESTABLISHED
        && isPage(connect)
        && tls != null
        && tls.chain().isEmpty()
        && tls.outcome() != TlsOutcome.ESTABLISHED) {
      symptoms
          .fault(CauseId.PROXY_NOT_A_PROXY)
          .showing(ProxyFact.connect(connect, endpoint.target()));
    }
  }

  private static boolean isPage(ProxyConnectAnswer connect) {
    for (var header : connect.headers()) {
      if (header.name().equalsIgnoreCase("Content-Type")
          && header.value().toLowerCase(Locale.ROOT).startsWith("text/html")) {
        return true;
      }
    }
    return false;
  }

  private static void judgeConnection(
      ProxyObservation proxy, TcpObservation tcp, EndpointSymptoms symptoms) {
    symptoms
        .fault(
            switch (TcpRule.tellingOutcome(tcp)) {
              case REFUSED -> CauseId.PROXY_REFUSED;
              case TIMEOUT -> CauseId.PROXY_TIMEOUT;
              case NO_LOCAL_PORT -> CauseId.TCP_NO_LOCAL_PORT;
              case NETWORK_UNREACHABLE, HOST_UNREACHABLE, PROHIBITED, FAILED, CONNECTED ->
                  CauseId.PROXY_UNREACHABLE;
            })
        .showing(TcpFact.of(tcp, ProxyUrl.parse(proxy.url()).port(), proxy.url()));
  }

  private void judgeHandshake(
      ProxyObservation proxy, TlsObservation tls, EndpointSymptoms symptoms) {
    switch (tls.outcome()) {
      case ESTABLISHED -> {}
      case UNTRUSTED,
          EXPIRED,
          NOT_YET_VALID,
          ROOT_EXPIRED,
          WEAK_SIGNATURE,
          NOT_PERMITTED,
          WRONG_HOST,
          PROTOCOL_REJECTED,
          CIPHER_REJECTED -> {
        var ofProxy = symptoms.about(ProxyUrl.parse(proxy.url()).hostPort().hostInUrl());
        handshakes.judge(tls, ofProxy);
        symptoms.take(ofProxy);
      }
      case TIMEOUT ->
          symptoms.fault(CauseId.PROXY_TIMEOUT).showing(ProxyFact.handshake(proxy, tls));
      case ALERTED, RESET, CLOSED, NOT_TLS, FAILED ->
          symptoms
              .fault(CauseId.PROXY_NOT_A_PROXY)
              .likely()
              .showing(ProxyFact.handshake(proxy, tls));
    }
  }

  private static void judgeAnswer(
      ProxyConnectAnswer connect, EndpointTarget target, EndpointSymptoms symptoms) {
    if (connect.outcome() != ProxyConnectResult.ESTABLISHED) {
      var refusal = refusal(connect);
      var fault = symptoms.fault(refusal.cause).sure(refusal.sure);
      fault.showing(ProxyFact.connect(connect, target));
      if (Integer.valueOf(TOO_MANY_REQUESTS).equals(connect.status())) {
        fault.showing(Fact.of("proxy.throttled").with("retryAfter", ProxyFact.retryAfter(connect)));
      }
    }
  }

  private static Refusal refusal(ProxyConnectAnswer connect) {
    return switch (connect.outcome()) {
      case ESTABLISHED, REJECTED -> byStatus(connect);
      case NOT_A_PROXY -> new Refusal(CauseId.PROXY_NOT_A_PROXY, Confidence.CERTAIN);
      case CLOSED, RESET -> new Refusal(CauseId.PROXY_NOT_A_PROXY, Confidence.LIKELY);
      case TIMEOUT -> new Refusal(CauseId.PROXY_TIMEOUT, Confidence.CERTAIN);
      case FAILED -> new Refusal(CauseId.PROXY_UNREACHABLE, Confidence.POSSIBLE);
    };
  }

  private static Refusal byStatus(ProxyConnectAnswer connect) {
    var status = connect.status() == null ? 0 : connect.status();
    return switch (status) {
      case 403 -> new Refusal(CauseId.PROXY_FORBIDDEN, Confidence.CERTAIN);
      case 401, 407 ->
          new Refusal(
              connect.credentialsSent()
                  ? CauseId.PROXY_CREDENTIALS_REJECTED
                  : CauseId.PROXY_AUTHENTICATION_REQUIRED,
              Confidence.CERTAIN);
      case 100, 101, 102, 103, 201, 202, 204 ->
          new Refusal(CauseId.PROXY_NOT_A_PROXY, Confidence.LIKELY);
      case 400, 404, 405, 501 -> new Refusal(CauseId.PROXY_NOT_A_PROXY, Confidence.LIKELY);
      case 301, 302, 303, 307, 308, 511 ->
          new Refusal(CauseId.HTTP_CAPTIVE_PORTAL, Confidence.LIKELY);
      case 500 -> new Refusal(CauseId.PROXY_UPSTREAM_FAILED, Confidence.LIKELY);
      default ->
          status > 500
              ? new Refusal(CauseId.PROXY_UPSTREAM_FAILED, Confidence.CERTAIN)
              : new Refusal(CauseId.PROXY_FORBIDDEN, Confidence.LIKELY);
    };
  }

  /** Why no tunnel was opened. */
  private record Refusal(CauseId cause, Confidence sure) {}
}
