package io.arcpreflight.diagnosis.endpoint;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.POSSIBLE;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges the connection attempts to one endpoint. */
final class TcpRule {
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

  private TcpRule() {}

  static void judge(TcpObservation tcp, int port, EndpointSymptoms symptoms) {
    if (tcp.anyConnected()) {
      judgePartly(tcp, port, symptoms);
      return;
    }
    var outcome = tellingOutcome(tcp);
    var evidence = new ArrayList<String>();
    for (var attempt : tcp.attempts()) {
      evidence.add(shown(attempt, port));
    }
    symptoms.fault(
        switch (outcome) {
          case REFUSED -> CauseId.TCP_REFUSED;
          case NETWORK_UNREACHABLE -> CauseId.TCP_NETWORK_UNREACHABLE;
          case PROHIBITED -> CauseId.TCP_PROHIBITED;
          case NO_LOCAL_PORT -> CauseId.TCP_NO_LOCAL_PORT;
          case HOST_UNREACHABLE, FAILED -> CauseId.TCP_HOST_UNREACHABLE;
          case TIMEOUT, CONNECTED -> CauseId.TCP_TIMEOUT;
        },
        outcome == TcpConnectOutcome.FAILED ? POSSIBLE : CERTAIN,
        evidence.toArray(String[]::new));
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

  static String shown(TcpConnectAttempt attempt, int port) {
    var address =
        AddressKinds.isIpv6(attempt.address()) ? "[" + attempt.address() + "]" : attempt.address();
    return "connect "
        + address
        + ":"
        + port
        + " → "
        + switch (attempt.outcome()) {
          case CONNECTED -> "connected in " + attempt.durationMs() + " ms";
          case TIMEOUT -> "no answer in " + attempt.durationMs() + " ms";
          case REFUSED -> "connection refused";
          case NETWORK_UNREACHABLE -> "network is unreachable";
          case HOST_UNREACHABLE -> "no route to host";
          case PROHIBITED -> "forbidden on this machine";
          case NO_LOCAL_PORT -> "no port left to connect from";
          case FAILED -> attempt.detail() == null ? "failed" : attempt.detail();
        };
  }

  private static void judgePartly(TcpObservation tcp, int port, EndpointSymptoms symptoms) {
    for (var attempt : tcp.attempts()) {
      if (attempt.outcome() != TcpConnectOutcome.CONNECTED && !meansFamilyIsMissing(attempt, tcp)) {
        var evidence = new ArrayList<String>();
        for (var each : tcp.attempts()) {
          evidence.add(shown(each, port));
        }
        symptoms.remark(CauseId.TCP_PARTLY_REACHABLE, evidence.toArray(String[]::new));
        return;
      }
    }
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
