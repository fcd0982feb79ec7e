package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.ServiceObservation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of the agent's own symptoms something else explains, and which the question leaves out. */
public final class AgentExplanations {
  private static final Set<CauseId> OF_A_TAKEN_PORT =
      EnumSet.of(
          CauseId.AGENT_HIMDS_FAILED,
          CauseId.AGENT_HIMDS_UNHEALTHY,
          CauseId.AGENT_HIMDS_NOT_RESPONDING);

  /** What only {@code azcmagent connect} would stumble over. */
  private static final Set<CauseId> ONLY_BEFORE_CONNECTING =
      EnumSet.of(
          CauseId.HOST_NOT_ELEVATED,
          CauseId.HOST_HOSTNAME_UNAVAILABLE,
          CauseId.HOST_HOSTNAME_UNRESOLVABLE,
          CauseId.HOST_RESOURCE_NAME_INVALID,
          CauseId.HOST_RESOURCE_NAME_RESERVED,
          CauseId.HOST_SYSTEM_INFORMATION_UNREADABLE);

  private AgentExplanations() {}

  public static List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var explained = portTaken(withoutDoubtfulHolders(run, symptoms));
    return run.expectations().mode().expectsConnectedAgent() ? inHealth(run, explained) : explained;
  }

  /**
   * Without the rights to see whose process holds a port, only its account is known. Where the
   * identity service runs and answers, it is that one, under whatever account.
   */
  private static List<Symptom> withoutDoubtfulHolders(RunRecord run, List<Symptom> symptoms) {
    if (!identityServiceAnswers(run) || hasErrorOf(symptoms, "agent.himds")) {
      return symptoms;
    }
    return symptoms.stream()
        .filter(
            symptom ->
                symptom.cause() != CauseId.AGENT_PORT_TAKEN
                    || symptom.confidence() != Confidence.POSSIBLE)
        .toList();
  }

  private static boolean identityServiceAnswers(RunRecord run) {
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(ServiceObservation service)
          && service.portAnswer() != null
          && service.unit() != null
          && service.unit().active().equals("active")) {
        return true;
      }
    }
    return false;
  }

  /** A service whose port is another program's cannot start, or is not who answers there. */
  private static List<Symptom> portTaken(List<Symptom> symptoms) {
    var taken = hasError(symptoms, CauseId.AGENT_PORT_TAKEN);
    var explained = new ArrayList<Symptom>();
    for (var symptom : symptoms) {
      explained.add(
          taken && OF_A_TAKEN_PORT.contains(symptom.cause())
              ? symptom.withCause(CauseId.AGENT_PORT_TAKEN, symptom.confidence())
              : symptom);
    }
    return explained;
  }

  private static List<Symptom> inHealth(RunRecord run, List<Symptom> symptoms) {
    var connectionIsExplained =
        hasErrorOf(symptoms, "agent.himds")
            || hasError(symptoms, CauseId.AGENT_PORT_TAKEN)
            || (Enrolment.of(run.checks()).hasIdentity() && hasNetworkError(symptoms));
    var judged = new ArrayList<Symptom>();
    for (var symptom : symptoms) {
      var explained = connectionIsExplained && symptom.cause() == CauseId.AGENT_NOT_CONNECTED;
      if (!explained && !ONLY_BEFORE_CONNECTING.contains(symptom.cause())) {
        judged.add(
            symptom.cause() == CauseId.AGENT_NOT_INSTALLED
                ? symptom.withSeverity(Severity.ERROR)
                : symptom);
      }
    }
    return judged;
  }

  private static boolean hasError(List<Symptom> symptoms, CauseId cause) {
    return hasErrorOf(symptoms, cause.id());
  }

  private static boolean hasErrorOf(List<Symptom> symptoms, String prefix) {
    for (var symptom : symptoms) {
      if (symptom.isError() && symptom.cause().id().startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNetworkError(List<Symptom> symptoms) {
    for (var symptom : symptoms) {
      if (symptom.isError() && symptom.cause().area().isNetwork()) {
        return true;
      }
    }
    return false;
  }
}
