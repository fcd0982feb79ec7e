package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * One cause seen at one subject by one check, before equal ones are folded together.
 *
 * @param checkId the check that saw it
 * @param subject the host, service or setting that suffers
 * @param facts what was seen
 * @param open whether what this check is there to decide stays undecided
 */
public record Symptom(
    String checkId,
    CauseId cause,
    String subject,
    Severity severity,
    Confidence confidence,
    List<Fact> facts,
    boolean open) {
  public Symptom {
    facts = List.copyOf(facts);
  }

  /** One that leaves nothing undecided. */
  public Symptom(
      String checkId,
      CauseId cause,
      String subject,
      Severity severity,
      Confidence confidence,
      List<Fact> facts) {
    this(checkId, cause, subject, severity, confidence, facts, false);
  }

  /** The same, taken more or less seriously. */
  public Symptom withSeverity(Severity other) {
    return new Symptom(checkId, cause, subject, other, confidence, facts, open);
  }

  /** The same, put down to another cause. */
  public Symptom withCause(CauseId other, Confidence howSure) {
    return new Symptom(checkId, other, subject, severity, howSure, facts, open);
  }

  /** The same, with this seen besides. */
  public Symptom showing(Fact fact) {
    var more = new ArrayList<>(facts);
    more.add(fact);
    return new Symptom(checkId, cause, subject, severity, confidence, more, open);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
