package io.arcpreflight.report.firewall;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.endpoint.DnsServerFact;
import io.arcpreflight.diagnosis.endpoint.HttpFact;
import io.arcpreflight.diagnosis.endpoint.ProxyFact;
import io.arcpreflight.diagnosis.endpoint.TcpFact;
import io.arcpreflight.diagnosis.endpoint.TlsFact;
import io.arcpreflight.net.HostPort;
import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.firewall.FirewallRequest.Action;
import io.arcpreflight.report.firewall.FirewallRequest.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what is to be changed: of each endpoint that failed, the phase at which it did. */
final class RequestBuilder {
  private static final int DNS_PORT = 53;
  private static final Set<String> INSPECTION =
      Set.of(
          CauseId.TLS_UNTRUSTED_ISSUER.id(),
          CauseId.TLS_INSPECTED.id(),
          CauseId.TLS_GATEWAY_INSPECTED.id());
  private static final Set<String> BY_NAME =
      Set.of(
          CauseId.TLS_INTERRUPTED.id(),
          CauseId.TLS_TIMEOUT.id(),
          CauseId.TLS_NOT_TLS.id(),
          CauseId.TLS_CLIENT_HELLO_LOST.id());
  private static final Set<String> BY_REQUEST =
      Set.of(
          CauseId.HTTP_FORBIDDEN.id(),
          CauseId.HTTP_CAPTIVE_PORTAL.id(),
          CauseId.HTTP_INTERRUPTED.id(),
          CauseId.HTTP_TIMEOUT.id());

  private final Report report;
  private final Labels words;
  private final ServiceTags tags = new ServiceTags();
  private final List<Change> changes = new ArrayList<>();

  private RequestBuilder(Report report, Labels words) {
    this.report = report;
    this.words = words;
  }

  static FirewallRequest of(Report report, Labels words) {
    var builder = new RequestBuilder(report, words);
    for (var check : report.checks()) {
      var isWrong = check.status() == CheckStatus.FAIL || check.status() == CheckStatus.WARN;
      if (isWrong && check.observation() instanceof EndpointObservation seen) {
        builder.add(check, seen);
      }
    }
    return new FirewallRequest(report, builder.changes);
  }

  private void add(ReportedCheck check, EndpointObservation seen) {
    var tcp = seen.tcp();
    if (seen.proxy() != null) {
      addProxy(check, seen, seen.proxy());
    } else if (tcp == null) {
      if (seen.dns() != null && seen.dns().system().outcome() != DnsLookupOutcome.RESOLVED) {
        addDns(check, seen, seen.dns());
      }
    } else if (!tcp.anyConnected() || has(check, Set.of(CauseId.TCP_PARTLY_REACHABLE.id()))) {
      addTcp(check, seen, tcp);
    }
    if (seen.tls() != null) {
      addTls(check, seen, seen.tls());
    }
    if (seen.http() != null && has(check, BY_REQUEST)) {
      addHttp(check, seen, seen.http());
    }
  }

  private void addDns(ReportedCheck check, EndpointObservation seen, DnsObservation dns) {
    for (var answer : dns.servers()) {
      switch (answer.outcome()) {
        case TIMEOUT, UNREACHABLE ->
            add(
                new Change(
                    Action.OPEN,
                    answer.server(),
                    DNS_PORT,
                    "UDP+TCP",
                    seen.target().required(),
                    answer.source() == null ? List.of() : List.of(answer.source()),
                    List.of(answer.server()),
                    "",
                    "",
                    sentences(List.of(DnsServerFact.of(answer, seen.target().host()))),
                    words.text(Label.FIREWALL_BY_SILENT),
                    time(answer.at(), dns.startMs()),
                    List.of(check.id())));
        case ANSWERED, PORT_CLOSED, MALFORMED, FAILED -> {}
      }
    }
  }

  private void addTcp(ReportedCheck check, EndpointObservation seen, TcpObservation tcp) {
    var failed = failed(tcp);
    if (!failed.isEmpty()) {
      var facts = TcpFact.of(tcp, seen.target().port(), null);
      add(
          new Change(
              Action.OPEN,
              seen.target().host(),
              seen.target().port(),
              "TCP",
              seen.target().required(),
              sources(failed),
              addresses(failed),
              "",
              tags.of(check.id()),
              sentences(facts),
              by(tcp, failed.getFirst()),
              time(failed.getFirst().at(), tcp.startMs()),
              List.of(check.id())));
    }
  }

  private void addProxy(ReportedCheck check, EndpointObservation seen, ProxyObservation proxy) {
    var target = seen.target();
    var tcp = proxy.tcp();
    if (tcp != null && !tcp.anyConnected() && !failed(tcp).isEmpty()) {
      addWayToProxy(check, seen, tcp, proxy.url());
      return;
    }
    var connect = proxy.connect();
    if (connect == null || connect.outcome() == ProxyConnectResult.ESTABLISHED) {
      return;
    }
    var attempts = tcp == null ? List.<TcpConnectAttempt>of() : tcp.attempts();
    add(
        new Change(
            Action.ALLOW_IN_PROXY,
            target.host(),
            target.port(),
            "CONNECT",
            target.required(),
            sources(attempts),
            List.of(),
            proxy.url(),
            tags.of(check.id()),
            sentences(ProxyFact.connect(connect, target)),
            words.text(Label.FIREWALL_BY_PROXY, named(proxy.url(), connect.headers())),
            time(attempts.isEmpty() ? null : attempts.getFirst().at(), proxy.startMs()),
            List.of(check.id())));
  }

  private void addWayToProxy(
      ReportedCheck check, EndpointObservation seen, TcpObservation tcp, String url) {
    HostPort proxy;
    try {
      proxy = ProxyUrl.parse(url).hostPort();
    } catch (InvalidProxyUrlException e) {
      // Only a forged report has connections to what is no proxy.
      return;
    }
    var failed = failed(tcp);
    add(
        new Change(
            Action.OPEN,
            proxy.host(),
            proxy.port(),
            "TCP",
            seen.target().required(),
            sources(failed),
            addresses(failed),
            "",
            "",
            sentences(TcpFact.of(tcp, proxy.port(), null)),
            by(tcp, failed.getFirst()),
            time(failed.getFirst().at(), tcp.startMs()),
            List.of(check.id())));
  }

  private void addTls(ReportedCheck check, EndpointObservation seen, TlsObservation tls) {
    if (has(check, INSPECTION) && !tls.chain().isEmpty()) {
      var issuer = tls.chain().getFirst().issuer();
      var facts = List.of(TlsFact.issuer(seen.target().host(), issuer));
      var by = words.text(Label.FIREWALL_BY_INSPECTION, issuer);
      addByName(Action.EXEMPT_FROM_INSPECTION, check, seen, facts, by, tls.startMs());
    } else if (has(check, BY_NAME)) {
      var facts = List.of(TlsFact.end(tls, seen.target().host()));
      var by = words.text(Label.FIREWALL_BY_NAME);
      addByName(Action.ALLOW_BY_NAME, check, seen, facts, by, tls.startMs());
    }
  }

  private void addHttp(ReportedCheck check, EndpointObservation seen, HttpObservation http) {
    var by =
        words.text(
            Label.FIREWALL_BY_ANSWER, named(words.text(Label.FIREWALL_SOMETHING), http.headers()));
    var facts = HttpFact.of(http, seen.target());
    addByName(Action.ALLOW_BY_NAME, check, seen, facts, by, http.startMs());
  }

  private void addByName(
      Action action,
      ReportedCheck check,
      EndpointObservation seen,
      List<Fact> facts,
      String by,
      long startMs) {
    var attempts = seen.tcp() == null ? List.<TcpConnectAttempt>of() : seen.tcp().attempts();
    var proxy = seen.route().proxy();
    add(
        new Change(
            action,
            seen.target().host(),
            seen.target().port(),
            action == Action.EXEMPT_FROM_INSPECTION ? "TLS" : "HTTPS",
            seen.target().required(),
            sources(attempts),
            seen.address() == null ? List.of() : List.of(seen.address()),
            proxy == null ? "" : proxy,
            tags.of(check.id()),
            sentences(facts),
            by,
            time(null, startMs),
            List.of(check.id())));
  }

  /** What several checks ask for is one change. */
  private void add(Change change) {
    for (var i = 0; i < changes.size(); i++) {
      var known = changes.get(i);
      if (known.isSame(change)) {
        changes.set(i, known.with(change));
        return;
      }
    }
    changes.add(change);
  }

  private static boolean has(ReportedCheck check, Set<String> causes) {
    for (var cause : check.causes()) {
      if (causes.contains(cause)) {
        return true;
      }
    }
    return false;
  }

  /** Those that somebody on the way can change; a family that this server lacks is none of them. */
  private static List<TcpConnectAttempt> failed(TcpObservation tcp) {
    var failed = new ArrayList<TcpConnectAttempt>();
    for (var attempt : tcp.attempts()) {
      switch (attempt.outcome()) {
        case REFUSED, TIMEOUT, HOST_UNREACHABLE, PROHIBITED, FAILED -> failed.add(attempt);
        case CONNECTED, NETWORK_UNREACHABLE, NO_LOCAL_PORT -> {}
      }
    }
    return failed;
  }

  private String by(TcpObservation tcp, TcpConnectAttempt attempt) {
    if (tcp.stoppedHere() != null || attempt.outcome() == TcpConnectOutcome.PROHIBITED) {
      return words.text(Label.FIREWALL_BY_SERVER);
    }
    return switch (attempt.outcome()) {
      case REFUSED -> words.text(Label.FIREWALL_BY_RESET, attempt.address());
      case HOST_UNREACHABLE -> words.text(Label.FIREWALL_BY_ROUTER);
      case TIMEOUT, FAILED, CONNECTED, NETWORK_UNREACHABLE, NO_LOCAL_PORT, PROHIBITED ->
          words.text(Label.FIREWALL_BY_SILENT);
    };
  }

  /** Whoever it is, with what he calls himself. */
  private static String named(String who, List<HttpHeader> headers) {
    for (var header : headers) {
      if (header.name().equalsIgnoreCase("Server") || header.name().equalsIgnoreCase("Via")) {
        return who + " (" + header.value() + ")";
      }
    }
    return who;
  }

  private List<String> sentences(List<Fact> facts) {
    var sentences = new LinkedHashSet<String>();
    facts.forEach(fact -> sentences.add(words.sentence(fact)));
    return List.copyOf(sentences);
  }

  private static List<String> addresses(List<TcpConnectAttempt> attempts) {
    var addresses = new LinkedHashSet<String>();
    attempts.forEach(attempt -> addresses.add(attempt.address()));
    return List.copyOf(addresses);
  }

  /** Without the port, which is another each time. */
  private static List<String> sources(List<TcpConnectAttempt> attempts) {
    var sources = new LinkedHashSet<String>();
    for (var attempt : attempts) {
      var source = attempt.source();
      if (source != null) {
        var end = source.lastIndexOf(':');
        var address = end < 0 ? source : source.substring(0, end);
        sources.add(address.replace("[", "").replace("]", ""));
      }
    }
    return List.copyOf(sources);
  }

  private String time(@Nullable Instant at, long startMs) {
    var time = at == null ? report.startedAt().toInstant().plusMillis(startMs) : at;
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
