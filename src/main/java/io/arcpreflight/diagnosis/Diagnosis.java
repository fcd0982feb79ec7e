package io.arcpreflight.diagnosis;

import java.util.List;

/**
 * The judgement of a run.
 *
 * @param findings the leading one first
 * @param checks in plan order, none lost
 */
public record Diagnosis(
    Verdict verdict, ExitCode exitCode, List<Finding> findings, List<JudgedCheck> checks) {
  public Diagnosis {
    findings = List.copyOf(findings);
    checks = List.copyOf(checks);
  }
}
