package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetail.text;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.report.TimeText;
import java.util.ArrayList;
import java.util.List;

/** The phases of one endpoint, each with its time. */
final class EndpointDetails {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private EndpointDetails() {}

  static List<ObservationDetail> of(EndpointObservation endpoint) {
    var target = endpoint.target();
    var details = new ArrayList<ObservationDetail>();
    details.add(ObservationDetail.of("asked", origin(target) + target.path()));
    var route = endpoint.route();
    details.add(
        ObservationDetail.of(
            "route",
            (route.isDirect()
                    ? Fact.of("detail.route-direct")
                    : Fact.of("detail.route-proxy").with("proxy", route.proxy()))
                .with("rule", route.rule())));
    addPhases(endpoint, details);
    if (endpoint.direct() != null) {
      details.add(ObservationDetail.of("past", Fact.of("detail.past-proxy")));
      addPhases(endpoint.direct(), details);
    }
    return details;
  }

  private static String origin(EndpointTarget target) {
    return switch (target.port()) {
      case HTTP_PORT -> "http://" + target.host();
      case HTTPS_PORT -> "https://" + target.host();
      default -> "https://" + target.host() + ":" + target.port();
    };
  }

  private static void addPhases(EndpointObservation endpoint, List<ObservationDetail> details) {
    if (endpoint.dns() != null) {
      details.add(new ObservationDetail("dns", dns(endpoint.dns())));
    }
    if (endpoint.tcp() != null) {
      details.add(new ObservationDetail("tcp", tcp(endpoint.tcp())));
    }
    if (endpoint.proxy() != null) {
      details.add(new ObservationDetail("proxy", proxy(endpoint.proxy())));
    }
    if (endpoint.tls() != null) {
      details.add(
          new ObservationDetail("tls", TlsDetails.of(endpoint.tls(), Fact.of("detail.tls"))));
    }
    if (endpoint.http() != null) {
      details.add(new ObservationDetail("http", http(endpoint.http())));
    }
  }

  /** The same with how long the phase took, and when it began. */
  static Fact timed(Fact phase, long durationMs, long startMs) {
    return phase
        .with("duration", TimeText.shown(durationMs))
        .with("start", TimeText.shown(startMs));
  }

  private static List<Fact> dns(DnsObservation dns) {
    var lines = new ArrayList<Fact>();
    lines.add(timed(Fact.of("detail.phase"), dns.durationMs(), dns.startMs()));
    lines.add(answer(dns.system(), Fact.of("detail.system-answer")));
    for (var server : dns.servers()) {
      lines.add(answer(server));
    }
    if (!dns.hostsFile().isEmpty()) {
      lines.add(Fact.of("detail.hosts-file").with("lines", dns.hostsFile()));
    }
    return lines;
  }

  private static Fact answer(SystemLookupAnswer answer, Fact of) {
    return of.with("outcome", answer.outcome().id())
        .with("addresses", answer.addresses())
        .with("duration", TimeText.shown(answer.durationMs()))
        .with("detail", answer.detail());
  }

  private static Fact answer(DnsServerAnswer answer) {
    var chain = new ArrayList<>(answer.aliases());
    if (!answer.addresses().isEmpty()) {
      chain.add(String.join(", ", answer.addresses()));
    }
    return Fact.of("detail.server-answer")
        .with("server", answer.server())
        .with("answer", answer.rcode() == null ? answer.outcome().id() : answer.rcode())
        .with("chain", chain)
        .with("ttl", text(answer.ttlSeconds()))
        .with("duration", TimeText.shown(answer.durationMs()))
        .with("detail", answer.detail())
        .with("at", answer.at())
        .with("source", answer.source())
        .with("transport", answer.transport());
  }

  private static List<Fact> tcp(TcpObservation tcp) {
    var lines = new ArrayList<Fact>();
    lines.add(timed(Fact.of("detail.phase"), tcp.durationMs(), tcp.startMs()));
    for (var attempt : tcp.attempts()) {
      lines.add(
          Fact.of("detail.attempt")
              .with("address", attempt.address())
              .with("outcome", attempt.outcome().id())
              .with("duration", TimeText.shown(attempt.durationMs()))
              .with("detail", attempt.detail()));
    }
    return lines;
  }

  private static List<Fact> proxy(ProxyObservation proxy) {
    var lines = new ArrayList<Fact>();
    lines.add(
        timed(Fact.of("detail.proxy"), proxy.durationMs(), proxy.startMs())
            .with("url", proxy.url())
            .with("source", proxy.source()));
    if (proxy.name() != null) {
      lines.add(answer(proxy.name(), Fact.of("detail.name-answer")));
    }
    if (proxy.tcp() != null) {
      var attempts = tcp(proxy.tcp());
      lines.addAll(attempts.subList(1, attempts.size()));
    }
    if (proxy.tls() != null) {
      lines.addAll(TlsDetails.of(proxy.tls(), Fact.of("detail.proxy-tls")));
    }
    if (proxy.connect() != null) {
      addAnswer(proxy.connect(), lines);
    }
    return lines;
  }

  private static void addAnswer(ProxyConnectAnswer connect, List<Fact> lines) {
    lines.add(
        (connect.credentialsSent()
                ? Fact.of("detail.connect-with-credentials")
                : Fact.of("detail.connect"))
            .with(
                "answer",
                connect.statusLine() == null ? connect.outcome().id() : connect.statusLine())
            .with("detail", connect.detail()));
    if (!connect.challengeSchemes().isEmpty()) {
      lines.add(Fact.of("detail.offers").with("schemes", connect.challengeSchemes()));
    }
    addHeaders(connect.headers(), lines);
    if (connect.bodyStart() != null) {
      lines.add(Fact.of("detail.body").with("text", connect.bodyStart()));
    }
  }

  private static List<Fact> http(HttpObservation http) {
    var lines = new ArrayList<Fact>();
    lines.add(
        timed(Fact.of("detail.http"), http.durationMs(), http.startMs())
            .with("outcome", http.outcome().id())
            .with("status", text(http.status()))
            .with("protocol", http.protocol())
            .with("by", http.answeredBy() == null ? null : http.answeredBy().id())
            .with("detail", http.detail()));
    if (http.clockSkewSeconds() != null) {
      lines.add(clock(http.clockSkewSeconds()));
    }
    addHeaders(http.headers(), lines);
    if (http.bodyStart() != null) {
      lines.add(Fact.of("detail.body").with("text", http.bodyStart()));
    }
    if (!http.discovered().isEmpty()) {
      lines.add(Fact.of("detail.names").with("hosts", http.discovered()));
    }
    return lines;
  }

  private static Fact clock(long skewSeconds) {
    if (skewSeconds == 0) {
      return Fact.of("detail.clock-agrees");
    }
    return (skewSeconds < 0 ? Fact.of("detail.clock-behind") : Fact.of("detail.clock-ahead"))
        .with("seconds", Math.abs(skewSeconds));
  }

  private static void addHeaders(List<HttpHeader> headers, List<Fact> lines) {
    for (var header : headers) {
      lines.add(ObservationDetail.line(header.name() + ": " + header.value()));
    }
  }
}
