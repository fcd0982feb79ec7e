package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.StoppedPackets;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt to connect ended, as a fact. */
public final class TcpFact {
  private TcpFact() {}

  /**
   * One fact for each address.
   *
   * @param proxy the URL of the proxy that the addresses belong to, if they do
   */
  public static List<Fact> of(TcpObservation tcp, int port, @Nullable String proxy) {
    var facts = new ArrayList<Fact>();
    for (var attempt : tcp.attempts()) {
      facts.add(of(attempt, port, proxy));
    }
    if (tcp.stoppedHere() != null && !tcp.anyConnected()) {
      addStoppedHere(tcp.stoppedHere(), TcpRule.tellingOutcome(tcp), facts);
    }
    return facts;
  }

  /** A dropped packet is silence, a rejected one is an answer. */
  private static void addStoppedHere(
      StoppedPackets stopped, TcpConnectOutcome outcome, List<Fact> facts) {
    switch (outcome) {
      case TIMEOUT -> addStoppedHere(stopped.dropped(), "TCPRetransFail", facts);
      case REFUSED, HOST_UNREACHABLE ->
          addStoppedHere(stopped.rejected(), "IcmpOutDestUnreachs", facts);
      case CONNECTED, NETWORK_UNREACHABLE, PROHIBITED, NO_LOCAL_PORT, FAILED -> {}
    }
  }

  private static void addStoppedHere(long packets, String counter, List<Fact> facts) {
    if (packets > 0) {
      facts.add(Fact.of("tcp.own-firewall").with("packets", packets).with("counter", counter));
    }
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
