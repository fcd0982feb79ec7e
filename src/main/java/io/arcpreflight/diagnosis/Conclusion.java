package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.RunRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the verdict and the exit code from ranked findings. */
final class Conclusion {
  private Conclusion() {}

  static Diagnosis of(RunRecord run, List<Finding> findings, List<JudgedCheck> checks) {
    var expectations = run.expectations();
    if (expectations.interrupted()) {
      return new Diagnosis(Verdict.INCOMPLETE, ExitCode.INTERRUPTED, findings, checks);
    }
    var leading = firstError(findings, false);
    if (leading != null) {
      return new Diagnosis(Verdict.NOT_READY, exitCode(leading), findings, checks);
    }
    if (firstError(findings, true) != null) {
      return new Diagnosis(Verdict.INCOMPLETE, ExitCode.INCOMPLETE, findings, checks);
    }
    var warned = findings.stream().anyMatch(f -> f.severity() == Severity.WARNING);
    if (!warned) {
      return new Diagnosis(Verdict.READY, ExitCode.READY, findings, checks);
    }
    return expectations.strict()
        ? new Diagnosis(Verdict.NOT_READY, exitCode(findings.getFirst()), findings, checks)
        : new Diagnosis(Verdict.READY_WITH_WARNINGS, ExitCode.READY, findings, checks);
  }

  private static @Nullable Finding firstError(List<Finding> findings, boolean ofChecker) {
    for (var finding : findings) {
      if (finding.severity() == Severity.ERROR
          && finding.id().startsWith("checker.") == ofChecker) {
        return finding;
      }
    }
    return null;
  }

  /** A warning that counts as an error under --strict may have no code of its own. */
  private static ExitCode exitCode(Finding finding) {
    var code = finding.cause().code();
    if (code != null) {
      return ExitCode.of(code);
    }
    return switch (finding.id().substring(0, finding.id().indexOf('.'))) {
      case "dns", "tcp", "proxy", "tls", "http" -> ExitCode.NETWORK;
      case "agent" -> ExitCode.CONFIG_CONFLICT;
      default -> ExitCode.PREREQUISITE;
    };
  }
}
