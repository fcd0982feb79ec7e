package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * One cause seen at one subject by one check, before equal ones are folded together.
 *
 * @param checkId the check that saw it
 * @param subject the host, service or setting that suffers
 * @param evidence what was seen, in literal terms
 */
public record Symptom(
    String checkId,
    CauseId cause,
    String subject,
    Severity severity,
    Confidence confidence,
    List<String> evidence) {
  public Symptom {
    evidence = List.copyOf(evidence);
  }

  public Symptom alsoShowing(String line) {
    var lines = new ArrayList<>(evidence);
    lines.add(line);
    return new Symptom(checkId, cause, subject, severity, confidence, lines);
  }

  /** The same, taken more or less seriously. */
  public Symptom as(Severity other) {
    return new Symptom(checkId, cause, subject, other, confidence, evidence);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
