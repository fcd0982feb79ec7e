package io.arcpreflight.diagnosis;

import java.util.List;

/**
 * The judgement of a run.
 *
 * @param exitCode of the process: azcmagent's own where it was run, else one of {@link ExitCode}
 * @param findings the leading one first
 * @param checks in plan order, none lost
 */
public record Diagnosis(
    Verdict verdict, int exitCode, List<Finding> findings, List<JudgedCheck> checks) {
  public Diagnosis {
    findings = List.copyOf(findings);
    checks = List.copyOf(checks);
  }
}
