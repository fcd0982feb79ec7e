package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TlsObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the proxy showed as a hop of its own, as facts. */
public final class ProxyFact {
  private static final Set<String> TELLING_HEADERS =
      Set.of("server", "via", "location", "x-squid-error");

  private ProxyFact() {}

  /** How the look-up of its name ended. */
  public static Fact name(ProxyObservation proxy, SystemLookupAnswer name) {
    var fact =
        name.detail() != null
            ? Fact.of("proxy.name-error").with("detail", name.detail())
            : switch (name.outcome()) {
              case NO_SUCH_HOST -> Fact.of("proxy.no-such-host");
              case NO_ADDRESS -> Fact.of("proxy.no-address");
              case TEMPORARY_FAILURE -> Fact.of("proxy.name-temporary-failure");
              case TIMEOUT -> Fact.of("proxy.name-timeout");
              case RESOLVED, FAILED -> Fact.of("proxy.name-failed");
            };
    return fact.with("proxy", proxy.url());
  }

  /**
   * What its address tells: that it is this machine, or has the port of a URL that names none.
   *
   * @param url of the proxy
   */
  static List<Fact> address(ProxyUrl url) {
    var facts = new ArrayList<Fact>();
    if (isLocal(url.host())) {
      facts.add(Fact.of("proxy.on-this-server").with("localPort", url.port()));
    }
    if (url.port() == url.scheme().defaultPort()) {
      facts.add(
          Fact.of("proxy.default-port")
              .with("scheme", url.scheme().id())
              .with("defaultPort", url.port()));
    }
    return facts;
  }

  private static boolean isLocal(String host) {
    return host.equalsIgnoreCase("localhost") || AddressKinds.allLoopback(List.of(host));
  }

  /** How the TLS handshake with an https proxy ended. */
  public static Fact handshake(ProxyObservation proxy, TlsObservation tls) {
    var fact =
        switch (tls.outcome()) {
          case TIMEOUT -> Fact.of("proxy.tls-timeout");
          case ALERTED -> Fact.of("proxy.tls-alerted");
          case RESET -> Fact.of("proxy.tls-reset");
          case CLOSED -> Fact.of("proxy.tls-closed");
          case NOT_TLS -> Fact.of("proxy.tls-not-tls");
          case ESTABLISHED,
              UNTRUSTED,
              EXPIRED,
              NOT_YET_VALID,
              ROOT_EXPIRED,
              WEAK_SIGNATURE,
              NOT_PERMITTED,
              WRONG_HOST,
              PROTOCOL_REJECTED,
              CIPHER_REJECTED,
              FAILED ->
              Fact.of("proxy.tls-failed");
        };
    return fact.with("proxy", proxy.url());
  }

  /** What it said to CONNECT, and the headers that tell who it is. */
  public static List<Fact> connect(ProxyConnectAnswer connect, EndpointTarget target) {
    var facts = new ArrayList<Fact>();
    facts.add(answer(connect).with("host", target.host()).with("port", target.port()));
    if (!connect.challengeSchemes().isEmpty()) {
      facts.add(Fact.of("proxy.schemes").with("schemes", connect.challengeSchemes()));
    }
    for (var header : connect.headers()) {
      if (TELLING_HEADERS.contains(header.name().toLowerCase(Locale.ROOT))) {
        facts.add(
            Fact.of("proxy.header").with("name", header.name()).with("value", header.value()));
      }
    }
    return facts;
  }

  /** How long it asks to wait; absent where it does not say. */
  static @Nullable String retryAfter(ProxyConnectAnswer connect) {
    for (var header : connect.headers()) {
      if (header.name().equalsIgnoreCase("Retry-After")) {
        return header.value();
      }
    }
    return null;
  }

  private static Fact answer(ProxyConnectAnswer connect) {
    return switch (connect.outcome()) {
      case ESTABLISHED, REJECTED ->
          connect.statusLine() == null
              ? Fact.of("proxy.connect-rejected")
              : Fact.of("proxy.connect-answer").with("statusLine", connect.statusLine());
      case NOT_A_PROXY ->
          connect.statusLine() == null
              ? Fact.of("proxy.connect-not-a-proxy")
              : Fact.of("proxy.connect-answer").with("statusLine", connect.statusLine());
      case CLOSED -> Fact.of("proxy.connect-closed");
      case RESET -> Fact.of("proxy.connect-reset");
      case TIMEOUT -> Fact.of("proxy.connect-timeout");
      case FAILED ->
          connect.detail() == null
              ? Fact.of("proxy.connect-failed")
              : Fact.of("proxy.connect-error").with("detail", connect.detail());
    };
  }
}
