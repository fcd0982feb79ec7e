package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the causes of a failed {@code azcmagent connect}: from the code that it ended with, from
 * what it said, and from what the checks before it had seen.
 */
public final class AzcmagentRunJudge {
  private static final String CHECK_ID = "azcmagent";
  private static final String SUBJECT = "azcmagent connect";

  private static final String SAYS = "azcmagent: ";

  private final RunRecord run;
  private final AzcmagentRun agent;
  private final List<Symptom> seen;
  private final AzcmagentExit exit;
  private final List<AzcmagentMessage> said;

  private AzcmagentRunJudge(
      RunRecord run, AzcmagentRun agent, List<Symptom> seen, Catalog catalog) {
    this.run = run;
    this.agent = agent;
    this.seen = seen;
    this.exit = AzcmagentExit.of(agent, catalog);
    this.said = AzcmagentMessage.allOf(agent, catalog);
  }

  /**
   * The symptoms that the run of azcmagent adds.
   *
   * @param seen what the checks showed
   */
  public static List<Symptom> judge(
      RunRecord run, AzcmagentRun agent, List<Symptom> seen, Catalog catalog) {
    return switch (agent.outcome()) {
      case HELD_BACK -> List.of();
      case NOT_INSTALLED -> List.of(refused(CauseId.AGENT_NOT_INSTALLED, "azcmagent", agent));
      case COULD_NOT_START ->
          List.of(refused(CauseId.CONNECT_NOT_STARTED, String.valueOf(agent.program()), agent));
      case ENDED -> new AzcmagentRunJudge(run, agent, seen, catalog).judgeEnd();
    };
  }

  private static Symptom refused(CauseId cause, String subject, AzcmagentRun agent) {
    return Symptom.ofLines(
        CHECK_ID,
        cause,
        subject,
        Severity.ERROR,
        Confidence.CERTAIN,
        List.of(String.valueOf(agent.detail())));
  }

  private List<Symptom> judgeEnd() {
    if (!exit.isFailure()) {
      return List.of();
    }
    if (exit.isInterruption()) {
      return List.of(told(CauseId.CONNECT_INTERRUPTED, Confidence.CERTAIN));
    }
    if (exit.signal().isPresent()) {
      return List.of(told(CauseId.CONNECT_KILLED, Confidence.LIKELY));
    }
    var suspects = new CauseCandidates(seen, exit, said).named();
    if (suspects.isEmpty()) {
      return List.of(told(CauseId.CONNECT_FAILED, Confidence.CERTAIN));
    }
    var symptoms = new ArrayList<Symptom>();
    for (var suspect : suspects) {
      symptoms.add(symptom(suspect));
    }
    return symptoms;
  }

  private Symptom told(CauseId cause, Confidence confidence) {
    var evidence = new ArrayList<String>();
    evidence.add(exit.told());
    for (var line : agent.lastLines()) {
      evidence.add(SAYS + line);
    }
    return Symptom.ofLines(CHECK_ID, cause, SUBJECT, Severity.ERROR, confidence, evidence);
  }

  private Symptom symptom(CauseCandidate suspect) {
    var subject = SUBJECT;
    var evidence = new ArrayList<String>();
    evidence.add(exit.told());
    for (var message : suspect.said()) {
      evidence.add(SAYS + message.line());
      var host = message.host();
      if (host != null && suspect.isOfTheNetwork()) {
        subject = host;
      }
    }
    if (isReached(subject)) {
      evidence.add("the check before it reached " + subject);
    }
    return Symptom.ofLines(
        CHECK_ID, suspect.cause(), subject, Severity.ERROR, suspect.confidence(), evidence);
  }

  private boolean isReached(String host) {
    for (var check : run.checks()) {
      if (check.subject().equals(host)
          && check.outcome() instanceof Outcome.Seen(EndpointObservation _)
          && seen.stream().noneMatch(symptom -> symptom.checkId().equals(check.id()))) {
        return true;
      }
    }
    return false;
  }
}
