package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.POSSIBLE;

import io.arcpreflight.observation.ConnectAttempt;
import io.arcpreflight.observation.ConnectOutcome;
import io.arcpreflight.observation.TcpObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges the connection attempts to one endpoint. */
final class ConnectionClassifier {
  /** Of mixed outcomes, the one that says most about who stopped the packets comes first. */
  private static final List<ConnectOutcome> TELLING =
      List.of(
          ConnectOutcome.NO_LOCAL_PORT,
          ConnectOutcome.PROHIBITED,
          ConnectOutcome.REFUSED,
          ConnectOutcome.TIMEOUT,
          ConnectOutcome.HOST_UNREACHABLE,
          ConnectOutcome.NETWORK_UNREACHABLE,
          ConnectOutcome.FAILED);

  private ConnectionClassifier() {}

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
        outcome == ConnectOutcome.FAILED ? POSSIBLE : CERTAIN,
        evidence.toArray(String[]::new));
  }

  static ConnectOutcome tellingOutcome(TcpObservation tcp) {
    for (var outcome : TELLING) {
      for (var attempt : tcp.attempts()) {
        if (attempt.outcome() == outcome) {
          return outcome;
        }
      }
    }
    return ConnectOutcome.FAILED;
  }

  static String shown(ConnectAttempt attempt, int port) {
    var address =
        Addresses.isIpv6(attempt.address()) ? "[" + attempt.address() + "]" : attempt.address();
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
      if (attempt.outcome() != ConnectOutcome.CONNECTED && !meansFamilyIsMissing(attempt, tcp)) {
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
  private static boolean meansFamilyIsMissing(ConnectAttempt attempt, TcpObservation tcp) {
    if (attempt.outcome() != ConnectOutcome.NETWORK_UNREACHABLE) {
      return false;
    }
    for (var each : tcp.attempts()) {
      var sameFamily = Addresses.isIpv6(each.address()) == Addresses.isIpv6(attempt.address());
      if (sameFamily && each.outcome() == ConnectOutcome.CONNECTED) {
        return false;
      }
    }
    return true;
  }
}
