package io.arcpreflight.diagnosis;

import java.util.List;

/**
 * The judgement of a run.
 *
 * @param exitCode of the process: azcmagent's own where it was run, else one of {@link ExitCode}
 * @param findings the leading one first
 * @param checks in plan order, none lost
 * @param missing ids of the deciding checks that were left out, or whose host is not known
 */
public record Diagnosis(
    Verdict verdict,
    int exitCode,
    List<Finding> findings,
    List<JudgedCheck> checks,
    List<String> missing) {
  public Diagnosis {
    missing = List.copyOf(missing);
    findings = List.copyOf(findings);
    checks = List.copyOf(checks);
  }
}
