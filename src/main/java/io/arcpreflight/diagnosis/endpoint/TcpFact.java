package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpObservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt to connect ended, as a fact. */
final class TcpFact {
  private TcpFact() {}

  /**
   * One fact for each address.
   *
   * @param proxy the URL of the proxy that the addresses belong to, if they do
   */
  static List<Fact> of(TcpObservation tcp, int port, @Nullable String proxy) {
    return tcp.attempts().stream().map(attempt -> of(attempt, port, proxy)).toList();
  }

  private static Fact of(TcpConnectAttempt attempt, int port, @Nullable String proxy) {
    var fact =
        switch (attempt.outcome()) {
          case CONNECTED -> Fact.of("tcp.connected").with("ms", attempt.durationMs());
          case TIMEOUT -> Fact.of("tcp.timeout").with("ms", attempt.durationMs());
          case REFUSED -> Fact.of("tcp.refused");
          case NETWORK_UNREACHABLE -> Fact.of("tcp.network-unreachable");
          case HOST_UNREACHABLE -> Fact.of("tcp.host-unreachable");
          case PROHIBITED -> Fact.of("tcp.prohibited");
          case NO_LOCAL_PORT -> Fact.of("tcp.no-local-port");
          case FAILED ->
              attempt.detail() == null
                  ? Fact.of("tcp.failed")
                  : Fact.of("tcp.error").with("detail", attempt.detail());
        };
    return fact.with("proxy", proxy).with("address", attempt.address()).with("port", port);
  }
}
