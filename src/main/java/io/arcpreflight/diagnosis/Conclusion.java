package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AzcmagentRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the verdict and the exit code from ranked findings. */
final class Conclusion {
  private Conclusion() {}

  static Diagnosis of(RunRecord run, List<Finding> findings, List<JudgedCheck> checks) {
    var failure = exitCodeOf(run.azcmagent());
    if (failure != null && failure != ExitCode.READY.number()) {
      return new Diagnosis(Verdict.NOT_READY, failure, findings, checks);
    }
    var expectations = run.expectations();
    if (expectations.interrupted()) {
      return incomplete(ExitCode.INTERRUPTED, findings, checks);
    }
    var serious = expectations.strict() ? Severity.WARNING : Severity.ERROR;
    var leading = first(findings, serious, false);
    if (leading != null) {
      return new Diagnosis(Verdict.NOT_READY, exitCode(leading).number(), findings, checks);
    }
    if (first(findings, serious, true) != null) {
      return incomplete(ExitCode.INCOMPLETE, findings, checks);
    }
    var warned = findings.stream().anyMatch(f -> f.severity() == Severity.WARNING);
    var verdict = warned ? Verdict.READY_WITH_WARNINGS : Verdict.READY;
    return new Diagnosis(verdict, ExitCode.READY.number(), findings, checks);
  }

  private static Diagnosis incomplete(
      ExitCode exitCode, List<Finding> findings, List<JudgedCheck> checks) {
    return new Diagnosis(Verdict.INCOMPLETE, exitCode.number(), findings, checks);
  }

  private static @Nullable Integer exitCodeOf(@Nullable AzcmagentRun run) {
    return run == null ? null : run.exitCode();
  }

  private static @Nullable Finding first(
      List<Finding> findings, Severity serious, boolean ofChecker) {
    for (var finding : findings) {
      if (finding.severity().compareTo(serious) <= 0
          && !finding.tolerated()
          && (finding.cause().area() == Area.CHECKER) == ofChecker) {
        return finding;
      }
    }
    return null;
  }

  /** A warning that counts as an error under --strict may have no code of its own. */
  private static ExitCode exitCode(Finding finding) {
    var own = finding.cause().code();
    var code = own == null ? finding.cause().area().code() : own;
    return code == null ? ExitCode.PREREQUISITE : ExitCode.of(code);
  }
}
