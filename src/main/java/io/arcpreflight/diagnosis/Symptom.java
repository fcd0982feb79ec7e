package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Severity;
import java.util.List;

/**
 * One cause seen at one subject by one check, before equal ones are folded together.
 *
 * @param checkId the check that saw it
 * @param subject the host, service or setting that suffers
 * @param evidence what was seen, in literal terms
 */
record Symptom(
    String checkId,
    CauseId cause,
    String subject,
    Severity severity,
    Confidence confidence,
    List<String> evidence) {
  Symptom {
    evidence = List.copyOf(evidence);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }
}
