package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.List;
import java.util.Set;

/**
 * Names the causes of a failed {@code azcmagent connect}: from the code that it ended with, from
 * what it said, and from what the checks before it had seen.
 */
public final class AzcmagentRunJudge {
  private static final String CHECK_ID = "azcmagent";
  private static final String SUBJECT = "azcmagent connect";

  private final RunRecord run;
  private final AzcmagentRun agent;
  private final List<Symptom> seen;
  private final AzcmagentExit exit;
  private final List<AzcmagentMessage> said;
  private final Symptoms symptoms = new Symptoms(CHECK_ID, SUBJECT);

  private AzcmagentRunJudge(
      RunRecord run,
      AzcmagentRun agent,
      List<Symptom> seen,
      Catalog catalog,
      MessageAnalyzer analyzer) {
    this.run = run;
    this.agent = agent;
    this.seen = seen;
    this.exit = AzcmagentExit.of(agent, catalog);
    this.said = new AzcmagentMessages(catalog, analyzer).of(agent);
  }

  /**
   * The symptoms that the run of azcmagent adds.
   *
   * @param seen what the checks showed
   * @param analyzer asked only for what azcmagent has said
   */
  public static List<Symptom> judge(
      RunRecord run,
      AzcmagentRun agent,
      List<Symptom> seen,
      Catalog catalog,
      Lazy<MessageAnalyzer> analyzer) {
    return switch (agent.outcome()) {
      case HELD_BACK -> List.of();
      case NOT_INSTALLED -> refused(CauseId.AGENT_NOT_INSTALLED, "azcmagent", agent);
      case COULD_NOT_START ->
          refused(CauseId.CONNECT_NOT_STARTED, String.valueOf(agent.program()), agent);
      case ENDED -> new AzcmagentRunJudge(run, agent, seen, catalog, analyzer.get()).judgeEnd();
    };
  }

  private static List<Symptom> refused(CauseId cause, String subject, AzcmagentRun agent) {
    var symptoms = new Symptoms(CHECK_ID, subject);
    symptoms.error(cause).showing(quote(String.valueOf(agent.detail())));
    return symptoms.all();
  }

  private static Fact quote(String line) {
    return Fact.of("text.quote").with("line", line);
  }

  private List<Symptom> judgeEnd() {
    if (!exit.isFailure()) {
      return List.of();
    }
    if (exit.isInterruption()) {
      addUnexplained(CauseId.CONNECT_INTERRUPTED, Confidence.CERTAIN);
    } else if (exit.signal().isPresent()) {
      addUnexplained(CauseId.CONNECT_KILLED, Confidence.LIKELY);
    } else {
      var candidates = new CauseCandidates(seen, exit, said).named();
      candidates.forEach(this::add);
      if (candidates.isEmpty()) {
        addUnexplained(CauseId.CONNECT_FAILED, Confidence.CERTAIN);
      }
    }
    return symptoms.all();
  }

  /** With its last lines in the place of a known message. */
  private void addUnexplained(CauseId cause, Confidence confidence) {
    symptoms
        .error(cause)
        .sure(confidence)
        .showing(exit.fact())
        .showing(agent.lastLines().stream().map(AzcmagentRunJudge::said).toList());
  }

  private void add(CauseCandidate candidate) {
    var hosts = candidate.hosts();
    for (var subject : hosts.isEmpty() ? Set.of(SUBJECT) : hosts) {
      var symptom =
          symptoms
              .error(candidate.cause())
              .about(subject)
              .sure(candidate.confidence())
              .showing(exit.fact())
              .showing(candidate.lines().stream().map(AzcmagentRunJudge::said).toList());
      if (isReached(subject)) {
        symptom.showing(Fact.of("connect.reached-before").with("host", subject));
      }
    }
  }

  private static Fact said(String line) {
    return Fact.of("connect.said").with("line", line);
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
