package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.FileShortage;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the connection attempts to one endpoint. */
final class TcpRule implements PhaseRule {
  /** Of mixed outcomes, the one that says most about who stopped the packets comes first. */
  private static final List<TcpConnectOutcome> TELLING =
      List.of(
          TcpConnectOutcome.NO_LOCAL_PORT,
          TcpConnectOutcome.PROHIBITED,
          TcpConnectOutcome.REFUSED,
          TcpConnectOutcome.TIMEOUT,
          TcpConnectOutcome.HOST_UNREACHABLE,
          TcpConnectOutcome.NETWORK_UNREACHABLE,
          TcpConnectOutcome.FAILED);

  private final List<Fact> loginProxy;

  /**
   * @param loginProxy a proxy that is set where this run does not see it; empty without one
   */
  TcpRule(List<Fact> loginProxy) {
    this.loginProxy = loginProxy;
  }

  @Override
  public void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var tcp = endpoint.tcp();
    if (tcp == null) {
      return;
    }
    var port = endpoint.target().port();
    if (tcp.anyConnected()) {
      judgePartly(tcp, endpoint.dns(), port, symptoms);
      return;
    }
    var outcome = tellingOutcome(tcp);
    var fault =
        symptoms
            .fault(
                switch (outcome) {
                  case REFUSED -> CauseId.TCP_REFUSED;
                  case NETWORK_UNREACHABLE -> CauseId.TCP_NETWORK_UNREACHABLE;
                  case PROHIBITED -> CauseId.TCP_PROHIBITED;
                  case NO_LOCAL_PORT -> CauseId.TCP_NO_LOCAL_PORT;
                  case HOST_UNREACHABLE, FAILED -> CauseId.TCP_HOST_UNREACHABLE;
                  case TIMEOUT, CONNECTED -> CauseId.TCP_TIMEOUT;
                })
            .sure(outcome == TcpConnectOutcome.FAILED ? Confidence.POSSIBLE : Confidence.CERTAIN)
            .showing(areAllPrivate(tcp) ? List.of() : loginProxy)
            .showing(TcpFact.of(tcp, port, null));
    if (outcome == TcpConnectOutcome.TIMEOUT) {
      if (areAllPrivate(tcp)) {
        fault.showing(
            Fact.of("tcp.private-address").with("private", tcp.attempts().getFirst().address()));
      }
      fault.showing(AgentWait.forConnection());
    }
  }

  private static boolean areAllPrivate(TcpObservation tcp) {
    return tcp.attempts().stream().allMatch(attempt -> AddressKinds.isPrivate(attempt.address()));
  }

  static TcpConnectOutcome tellingOutcome(TcpObservation tcp) {
    for (var outcome : TELLING) {
      for (var attempt : tcp.attempts()) {
        if (attempt.outcome() == outcome) {
          return outcome;
        }
      }
    }
    return TcpConnectOutcome.FAILED;
  }

  private static void judgePartly(
      TcpObservation tcp, @Nullable DnsObservation dns, int port, EndpointSymptoms symptoms) {
    for (var attempt : tcp.attempts()) {
      if (attempt.outcome() != TcpConnectOutcome.CONNECTED
          && !FileShortage.isBehind(attempt)
          && !meansFamilyIsMissing(attempt, tcp)
          && !isOfAnotherNetwork(attempt, dns)) {
        symptoms.remark(CauseId.TCP_PARTLY_REACHABLE).showing(TcpFact.of(tcp, port, null));
        return;
      }
    }
  }

  /** Where DNS servers contradict each other, that is what is wrong. */
  private static boolean isOfAnotherNetwork(
      TcpConnectAttempt attempt, @Nullable DnsObservation dns) {
    if (dns == null || dns.system().addresses().isEmpty()) {
      return false;
    }
    var known = dns.system().addresses();
    return !known.contains(attempt.address())
        && AddressKinds.allPrivate(known) != AddressKinds.isPrivate(attempt.address());
  }

  /** A machine that has one family only refuses the other's addresses at once: that is no fault. */
  private static boolean meansFamilyIsMissing(TcpConnectAttempt attempt, TcpObservation tcp) {
    if (attempt.outcome() != TcpConnectOutcome.NETWORK_UNREACHABLE) {
      return false;
    }
    for (var each : tcp.attempts()) {
      var sameFamily =
          AddressKinds.isIpv6(each.address()) == AddressKinds.isIpv6(attempt.address());
      if (sameFamily && each.outcome() == TcpConnectOutcome.CONNECTED) {
        return false;
      }
    }
    return true;
  }
}
