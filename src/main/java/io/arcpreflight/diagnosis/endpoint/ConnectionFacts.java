package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was sent for an endpoint and which certificates came back, as the logs of a resolver, a
 * firewall or a proxy have it: this is what their owners search for.
 */
public final class ConnectionFacts {
  private ConnectionFacts() {}

  /** One for each connection attempt; where no name was resolved, one for each DNS server. */
  public static List<Fact> of(EndpointObservation endpoint) {
    var facts = new ArrayList<Fact>();
    var proxy = endpoint.proxy();
    if (proxy != null && proxy.tcp() != null) {
      for (var attempt : proxy.tcp().attempts()) {
        facts.add(connection(endpoint, attempt, ProxyUrl.parse(proxy.url()).port(), proxy.url()));
      }
    } else if (endpoint.tcp() != null) {
      for (var attempt : endpoint.tcp().attempts()) {
        facts.add(connection(endpoint, attempt, endpoint.target().port(), null));
      }
    } else if (endpoint.dns() != null) {
      for (var answer : endpoint.dns().servers()) {
        facts.add(
            Fact.of("endpoint.query")
                .with("at", answer.at())
                .with("source", answer.source())
                .with("transport", answer.transport())
                .with("host", endpoint.target().host())
                .with("server", answer.server())
                .with(
                    "outcome", Objects.requireNonNullElse(answer.rcode(), answer.outcome().id())));
      }
    }
    return facts;
  }

  /** One for each certificate that was shown. */
  public static List<Fact> certificates(EndpointObservation endpoint) {
    var tls = endpoint.tls();
    var facts = new ArrayList<Fact>();
    if (tls != null) {
      tls.chain().forEach(certificate -> facts.add(certificate(certificate)));
    }
    return facts;
  }

  private static Fact certificate(PeerCertificate certificate) {
    return Fact.of("endpoint.certificate")
        .with("subject", certificate.subject())
        .with("issuer", certificate.issuer())
        .with("serial", certificate.serial())
        .with("sha256", certificate.sha256());
  }

  private static Fact connection(
      EndpointObservation endpoint, TcpConnectAttempt attempt, int port, @Nullable String proxy) {
    return Fact.of("endpoint.connection")
        .with("at", attempt.at())
        .with("source", attempt.source())
        .with("address", attempt.address())
        .with("port", port)
        .with("host", endpoint.target().host())
        .with("proxy", proxy)
        .with("outcome", outcome(endpoint, attempt));
  }

  /** Of a connection to a proxy, what the proxy said in the end. */
  private static String outcome(EndpointObservation endpoint, TcpConnectAttempt attempt) {
    var connect = endpoint.proxy() == null ? null : endpoint.proxy().connect();
    return attempt.outcome() != TcpConnectOutcome.CONNECTED || connect == null
        ? attempt.outcome().id()
        : "CONNECT → " + Objects.requireNonNullElse(connect.statusLine(), connect.outcome().id());
  }
}
