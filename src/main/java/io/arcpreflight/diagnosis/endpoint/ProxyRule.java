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
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges the proxy as a hop: its name, its address, its answer. */
final class ProxyRule implements PhaseRule {
  private static final int TOO_MANY_REQUESTS = 429;

  private final TlsRule handshakes;
  private final RunResolvers resolvers;
  private final boolean privateLinkExpected;

  ProxyRule(TlsRule handshakes, RunResolvers resolvers, boolean privateLinkExpected) {
    this.handshakes = handshakes;
    this.resolvers = resolvers;
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
      judgeName(proxy, name, symptoms);
    } else if (tcp != null && !tcp.anyConnected()) {
      judgeConnection(proxy, tcp, symptoms);
    } else if (tls != null && tls.outcome() != TlsOutcome.ESTABLISHED) {
      judgeHandshake(proxy, tls, symptoms);
    } else if (connect != null) {
      judgeAnswer(proxy, connect, target, symptoms);
    }
  }

  /** Where nobody answers, nothing can be said of the name. */
  private void judgeName(
      ProxyObservation proxy, SystemLookupAnswer name, EndpointSymptoms symptoms) {
    var fault =
        symptoms
            .fault(CauseId.PROXY_UNRESOLVABLE)
            .showing(resolvers.local())
            .showing(ProxyFact.name(proxy, name));
    if (name.outcome() == DnsLookupOutcome.TEMPORARY_FAILURE
        || name.outcome() == DnsLookupOutcome.TIMEOUT) {
      fault.showing(
          Fact.of("proxy.name-unanswered").with("servers", resolvers.servers()),
          AgentWait.forConnection());
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

  private void judgeConnection(
      ProxyObservation proxy, TcpObservation tcp, EndpointSymptoms symptoms) {
    var url = ProxyUrl.parse(proxy.url());
    var outcome = TcpRule.tellingOutcome(tcp);
    var fault =
        symptoms
            .fault(
                switch (outcome) {
                  case REFUSED -> CauseId.PROXY_REFUSED;
                  case TIMEOUT -> CauseId.PROXY_TIMEOUT;
                  case NO_LOCAL_PORT -> CauseId.TCP_NO_LOCAL_PORT;
                  case NETWORK_UNREACHABLE, HOST_UNREACHABLE, PROHIBITED, FAILED, CONNECTED ->
                      CauseId.PROXY_UNREACHABLE;
                })
            .showing(TcpFact.of(tcp, url.port(), proxy.url()))
            .showing(ProxyFact.address(url));
    if (outcome == TcpConnectOutcome.TIMEOUT) {
      fault.showing(AgentWait.forConnection());
    }
    if (outcome == TcpConnectOutcome.NETWORK_UNREACHABLE
        && resolvers.areOfIpv6Alone()
        && tcp.attempts().stream().noneMatch(it -> AddressKinds.isIpv6(it.address()))) {
      fault.showing(Fact.of("proxy.ipv4-only").with("proxy", proxy.url()));
    }
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
      ProxyObservation proxy,
      ProxyConnectAnswer connect,
      EndpointTarget target,
      EndpointSymptoms symptoms) {
    if (connect.outcome() != ProxyConnectResult.ESTABLISHED) {
      var url = ProxyUrl.parse(proxy.url());
      var refusal = refusal(connect, url.host(), target.host());
      var fault = symptoms.fault(refusal.cause).sure(refusal.sure);
      fault.showing(ProxyFact.connect(connect, target));
      if (refusal.cause == CauseId.PROXY_NOT_A_PROXY) {
        fault.showing(ProxyFact.address(url));
      }
      if (refusal.cause == CauseId.HTTP_CAPTIVE_PORTAL) {
        fault.showing(PortalPage.fact(location(connect)));
      }
      if (refusal.cause == CauseId.PROXY_TIMEOUT) {
        fault.showing(AgentWait.forTunnel());
      }
      if (Integer.valueOf(TOO_MANY_REQUESTS).equals(connect.status())) {
        fault.showing(Fact.of("proxy.throttled").with("retryAfter", ProxyFact.retryAfter(connect)));
      }
    }
  }

  private static Refusal refusal(ProxyConnectAnswer connect, String proxy, String target) {
    return switch (connect.outcome()) {
      case ESTABLISHED, REJECTED -> byStatus(connect, proxy, target);
      case NOT_A_PROXY -> new Refusal(CauseId.PROXY_NOT_A_PROXY, Confidence.CERTAIN);
      case CLOSED, RESET -> new Refusal(CauseId.PROXY_NOT_A_PROXY, Confidence.LIKELY);
      case TIMEOUT -> new Refusal(CauseId.PROXY_TIMEOUT, Confidence.CERTAIN);
      case FAILED -> new Refusal(CauseId.PROXY_UNREACHABLE, Confidence.POSSIBLE);
    };
  }

  private static @Nullable String location(ProxyConnectAnswer connect) {
    for (var header : connect.headers()) {
      if (header.name().equalsIgnoreCase("Location")) {
        return header.value();
      }
    }
    return null;
  }

  /**
   * A network that wants a login sends whoever asks elsewhere, and only for the moment. A web
   * server sends them on for good, or to another place of its own.
   */
  private static Refusal byRedirect(ProxyConnectAnswer connect, String proxy, String target) {
    var location = location(connect);
    var to = location == null ? null : RedirectTarget.host(location);
    var isPermanent =
        connect.status() != null && (connect.status() == 301 || connect.status() == 308);
    var staysHere =
        location != null
            && (to == null || to.equalsIgnoreCase(proxy) || to.equalsIgnoreCase(target));
    return new Refusal(
        isPermanent || staysHere ? CauseId.PROXY_NOT_A_PROXY : CauseId.HTTP_CAPTIVE_PORTAL,
        Confidence.LIKELY);
  }

  private static Refusal byStatus(ProxyConnectAnswer connect, String proxy, String target) {
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
      case 301, 302, 303, 307, 308 -> byRedirect(connect, proxy, target);
      case 511 -> new Refusal(CauseId.HTTP_CAPTIVE_PORTAL, Confidence.LIKELY);
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
