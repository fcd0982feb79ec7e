package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AzcmagentRun;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the verdict and the exit code from ranked findings. */
final class Conclusion {
  private Conclusion() {}

  /**
   * What a run comes to.
   *
   * @param undecided ids of the checks that ran and leave open whether it would succeed
   */
  static Diagnosis of(
      RunRecord run, List<Finding> findings, List<JudgedCheck> checks, Set<String> undecided) {
    var missing = MissingChecks.of(run.checks(), undecided);
    var conclusion = of(run, findings, missing);
    return new Diagnosis(
        conclusion.verdict(), conclusion.exitCode(), findings, checks, missing.ids());
  }

  private static VerdictAndExit of(RunRecord run, List<Finding> findings, MissingChecks missing) {
    var failure = exitCodeOf(run.azcmagent());
    if (failure != null && failure != ExitCode.READY.number()) {
      return new VerdictAndExit(Verdict.NOT_READY, failure);
    }
    var expectations = run.expectations();
    if (expectations.interrupted()) {
      return new VerdictAndExit(Verdict.INCOMPLETE, ExitCode.INTERRUPTED);
    }
    var serious = expectations.strict() ? Severity.WARNING : Severity.ERROR;
    var leading = first(findings, serious, false);
    if (leading != null) {
      return new VerdictAndExit(Verdict.NOT_READY, exitCode(leading));
    }
    if (first(findings, serious, true) != null) {
      return new VerdictAndExit(Verdict.INCOMPLETE, ExitCode.INCOMPLETE);
    }
    if (failure == null && !missing.isEmpty()) {
      var wanted = missing.chosen() && !expectations.strict();
      return new VerdictAndExit(Verdict.PARTIAL, wanted ? ExitCode.READY : ExitCode.INCOMPLETE);
    }
    var warned = findings.stream().anyMatch(f -> f.severity() == Severity.WARNING);
    return new VerdictAndExit(warned ? Verdict.READY_WITH_WARNINGS : Verdict.READY, ExitCode.READY);
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

  private record VerdictAndExit(Verdict verdict, int exitCode) {
    VerdictAndExit(Verdict verdict, ExitCode exitCode) {
      this(verdict, exitCode.number());
    }
  }

  /** A warning that counts as an error under --strict may have no code of its own. */
  private static ExitCode exitCode(Finding finding) {
    var own = finding.cause().code();
    var code = own == null ? finding.cause().area().code() : own;
    return code == null ? ExitCode.PREREQUISITE : ExitCode.of(code);
  }
}
