package io.arcpreflight.report;

import static io.arcpreflight.report.ObservationFacts.after;

import io.arcpreflight.observation.ConnectAnswer;
import io.arcpreflight.observation.DnsObservation;
import io.arcpreflight.observation.EndpointObservation;
import io.arcpreflight.observation.EndpointTarget;
import io.arcpreflight.observation.Header;
import io.arcpreflight.observation.HttpObservation;
import io.arcpreflight.observation.ProxyObservation;
import io.arcpreflight.observation.ServerAnswer;
import io.arcpreflight.observation.SystemAnswer;
import io.arcpreflight.observation.TcpObservation;
import java.util.ArrayList;
import java.util.List;

/** The phases of one endpoint, each with its time. */
final class EndpointFacts {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private EndpointFacts() {}

  static List<Fact> of(EndpointObservation endpoint) {
    var target = endpoint.target();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("asked", origin(target) + target.path()));
    var route = endpoint.route();
    facts.add(
        Fact.of(
            "route", (route.isDirect() ? "direct" : route.proxy()) + " (" + route.rule() + ")"));
    addPhases(endpoint, facts);
    if (endpoint.direct() != null) {
      facts.add(Fact.of("past", "the same without the proxy:"));
      addPhases(endpoint.direct(), facts);
    }
    return facts;
  }

  private static String origin(EndpointTarget target) {
    return switch (target.port()) {
      case HTTP_PORT -> "http://" + target.host();
      case HTTPS_PORT -> "https://" + target.host();
      default -> "https://" + target.host() + ":" + target.port();
    };
  }

  private static void addPhases(EndpointObservation endpoint, List<Fact> facts) {
    if (endpoint.dns() != null) {
      facts.add(new Fact("dns", dns(endpoint.dns())));
    }
    if (endpoint.tcp() != null) {
      facts.add(new Fact("tcp", tcp(endpoint.tcp())));
    }
    if (endpoint.proxy() != null) {
      facts.add(new Fact("proxy", proxy(endpoint.proxy())));
    }
    if (endpoint.tls() != null) {
      facts.add(new Fact("tls", TlsFacts.of(endpoint.tls())));
    }
    if (endpoint.http() != null) {
      facts.add(new Fact("http", http(endpoint.http())));
    }
  }

  /** How long a phase took, and when it began. */
  static String timed(long durationMs, long startMs) {
    return Times.shown(durationMs) + " from " + Times.shown(startMs);
  }

  private static List<String> dns(DnsObservation dns) {
    var texts = new ArrayList<String>();
    texts.add(timed(dns.durationMs(), dns.startMs()));
    texts.add("system: " + answer(dns.system()));
    for (var server : dns.servers()) {
      texts.add(answer(server));
    }
    if (!dns.hostsFile().isEmpty()) {
      texts.add("hosts file: " + String.join(", ", dns.hostsFile()));
    }
    return texts;
  }

  private static String answer(SystemAnswer answer) {
    return answer.outcome().id()
        + listed(" ", answer.addresses())
        + " ("
        + Times.shown(answer.durationMs())
        + ")"
        + after(": ", answer.detail());
  }

  private static String answer(ServerAnswer answer) {
    return answer.server()
        + ": "
        + (answer.rcode() == null ? answer.outcome().id() : answer.rcode())
        + (answer.aliases().isEmpty() ? "" : " " + String.join(" → ", answer.aliases()))
        + listed(answer.aliases().isEmpty() ? " " : " → ", answer.addresses())
        + after(", ttl ", answer.ttlSeconds())
        + (answer.ttlSeconds() == null ? "" : " s")
        + " ("
        + Times.shown(answer.durationMs())
        + ")"
        + after(": ", answer.detail());
  }

  private static List<String> tcp(TcpObservation tcp) {
    var texts = new ArrayList<String>();
    texts.add(timed(tcp.durationMs(), tcp.startMs()));
    for (var attempt : tcp.attempts()) {
      texts.add(
          attempt.address()
              + ": "
              + attempt.outcome().id()
              + " ("
              + Times.shown(attempt.durationMs())
              + ")"
              + after(": ", attempt.detail()));
    }
    return texts;
  }

  private static List<String> proxy(ProxyObservation proxy) {
    var texts = new ArrayList<String>();
    texts.add(
        timed(proxy.durationMs(), proxy.startMs())
            + ": "
            + proxy.url()
            + " ("
            + proxy.source()
            + ")");
    if (proxy.name() != null) {
      texts.add("name: " + answer(proxy.name()));
    }
    if (proxy.tcp() != null) {
      var attempts = tcp(proxy.tcp());
      texts.addAll(attempts.subList(1, attempts.size()));
    }
    if (proxy.tls() != null) {
      var handshake = TlsFacts.of(proxy.tls());
      texts.add("TLS with the proxy, " + handshake.getFirst());
      texts.addAll(handshake.subList(1, handshake.size()));
    }
    if (proxy.connect() != null) {
      addAnswer(proxy.connect(), texts);
    }
    return texts;
  }

  private static void addAnswer(ConnectAnswer connect, List<String> texts) {
    texts.add(
        "CONNECT: "
            + (connect.statusLine() == null ? connect.outcome().id() : connect.statusLine())
            + (connect.credentialsSent() ? " (credentials were sent)" : "")
            + after(": ", connect.detail()));
    if (!connect.challengeSchemes().isEmpty()) {
      texts.add("offers " + String.join(", ", connect.challengeSchemes()));
    }
    addHeaders(connect.headers(), texts);
    if (connect.bodyStart() != null) {
      texts.add("body: " + connect.bodyStart());
    }
  }

  private static List<String> http(HttpObservation http) {
    var texts = new ArrayList<String>();
    texts.add(
        timed(http.durationMs(), http.startMs())
            + ": "
            + http.outcome().id()
            + after(" ", http.status())
            + after(", ", http.protocol())
            + (http.answeredBy() == null ? "" : ", answered by " + http.answeredBy().id())
            + after(": ", http.detail()));
    if (http.clockSkewSeconds() != null) {
      texts.add(clock(http.clockSkewSeconds()));
    }
    addHeaders(http.headers(), texts);
    if (http.bodyStart() != null) {
      texts.add("body: " + http.bodyStart());
    }
    if (!http.discovered().isEmpty()) {
      texts.add("names " + String.join(", ", http.discovered()));
    }
    return texts;
  }

  private static String clock(long skewSeconds) {
    if (skewSeconds == 0) {
      return "this clock agrees";
    }
    var side = skewSeconds < 0 ? " s behind" : " s ahead";
    return "this clock is " + Math.abs(skewSeconds) + side;
  }

  private static void addHeaders(List<Header> headers, List<String> texts) {
    for (var header : headers) {
      texts.add(header.name() + ": " + header.value());
    }
  }

  private static String listed(String before, List<String> values) {
    return values.isEmpty() ? "" : before + String.join(", ", values);
  }
}
