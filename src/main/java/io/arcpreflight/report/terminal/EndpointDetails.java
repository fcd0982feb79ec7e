package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetails.after;

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
    var facts = new ArrayList<ObservationDetail>();
    facts.add(ObservationDetail.of("asked", origin(target) + target.path()));
    var route = endpoint.route();
    facts.add(
        ObservationDetail.of(
            "route", (route.isDirect() ? "direct" : route.proxy()) + " (" + route.rule() + ")"));
    addPhases(endpoint, facts);
    if (endpoint.direct() != null) {
      facts.add(ObservationDetail.of("past", "the same without the proxy:"));
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

  private static void addPhases(EndpointObservation endpoint, List<ObservationDetail> facts) {
    if (endpoint.dns() != null) {
      facts.add(new ObservationDetail("dns", dns(endpoint.dns())));
    }
    if (endpoint.tcp() != null) {
      facts.add(new ObservationDetail("tcp", tcp(endpoint.tcp())));
    }
    if (endpoint.proxy() != null) {
      facts.add(new ObservationDetail("proxy", proxy(endpoint.proxy())));
    }
    if (endpoint.tls() != null) {
      facts.add(new ObservationDetail("tls", TlsDetails.of(endpoint.tls())));
    }
    if (endpoint.http() != null) {
      facts.add(new ObservationDetail("http", http(endpoint.http())));
    }
  }

  /** How long a phase took, and when it began. */
  static String timed(long durationMs, long startMs) {
    return TimeText.shown(durationMs) + " from " + TimeText.shown(startMs);
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

  private static String answer(SystemLookupAnswer answer) {
    return answer.outcome().id()
        + listed(" ", answer.addresses())
        + " ("
        + TimeText.shown(answer.durationMs())
        + ")"
        + after(": ", answer.detail());
  }

  private static String answer(DnsServerAnswer answer) {
    return answer.server()
        + ": "
        + (answer.rcode() == null ? answer.outcome().id() : answer.rcode())
        + (answer.aliases().isEmpty() ? "" : " " + String.join(" → ", answer.aliases()))
        + listed(answer.aliases().isEmpty() ? " " : " → ", answer.addresses())
        + after(", ttl ", answer.ttlSeconds())
        + (answer.ttlSeconds() == null ? "" : " s")
        + " ("
        + TimeText.shown(answer.durationMs())
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
              + TimeText.shown(attempt.durationMs())
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
      var handshake = TlsDetails.of(proxy.tls());
      texts.add("TLS with the proxy, " + handshake.getFirst());
      texts.addAll(handshake.subList(1, handshake.size()));
    }
    if (proxy.connect() != null) {
      addAnswer(proxy.connect(), texts);
    }
    return texts;
  }

  private static void addAnswer(ProxyConnectAnswer connect, List<String> texts) {
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

  private static void addHeaders(List<HttpHeader> headers, List<String> texts) {
    for (var header : headers) {
      texts.add(header.name() + ": " + header.value());
    }
  }

  private static String listed(String before, List<String> values) {
    return values.isEmpty() ? "" : before + String.join(", ", values);
  }
}
