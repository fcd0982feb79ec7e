package io.arcpreflight.report;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.observation.RunMode;
import org.jspecify.annotations.Nullable;

/** The verdict of a report in words: what it is called, and a sentence that says why. */
public final class VerdictText {
  private static final String INSTALLER_CODES = "AZCM0130";

  private final Labels words;
  private final boolean isVerbose;

  /**
   * @param isVerbose whether what needs no action is shown elsewhere
   */
  public VerdictText(Labels words, boolean isVerbose) {
    this.words = words;
    this.isVerbose = isVerbose;
  }

  public Label title(Report report) {
    return report.verdict() == Verdict.INCOMPLETE && report.expectations().interrupted()
        ? Label.INTERRUPTED
        : title(report.verdict(), report.expectations().mode());
  }

  /** What the answer to a question is called. */
  public static Label title(Verdict verdict, RunMode mode) {
    return switch (verdict) {
      case READY, READY_WITH_WARNINGS -> mode.expectsConnectedAgent() ? Label.HEALTHY : Label.READY;
      case PARTIAL -> Label.PARTIAL;
      case NOT_READY -> mode.expectsConnectedAgent() ? Label.NOT_HEALTHY : Label.NOT_READY;
      case INCOMPLETE -> Label.INCOMPLETE;
    };
  }

  public String sentence(Report report) {
    var tally = CheckCounts.of(report);
    return switch (report.verdict()) {
      case READY -> ready(tally);
      case READY_WITH_WARNINGS -> warned(report, tally);
      case PARTIAL -> partial(report);
      case NOT_READY -> notReady(report);
      case INCOMPLETE ->
          report.expectations().interrupted()
              ? interrupted(report, tally)
              : incomplete(report, tally);
    };
  }

  /** Whether all of what is missing ran, and leaves open what it was to decide. */
  public static boolean isUndecided(Report report) {
    for (var check : report.checks()) {
      if (report.missing().contains(check.id()) && check.observation() == null) {
        return false;
      }
    }
    return true;
  }

  private String ready(CheckCounts tally) {
    var sentence =
        new StringBuilder(words.count(tally.passed(), Label.PASSED_ONE, Label.PASSED_MANY));
    if (tally.unknown() > 0) {
      sentence.append(", ").append(words.text(Label.COUNT_UNKNOWN, tally.unknown()));
    }
    if (tally.skipped() > 0) {
      sentence.append(", ").append(words.text(Label.COUNT_SKIPPED, tally.skipped()));
    }
    if (tally.notApplicable() > 0) {
      sentence.append(", ").append(words.text(Label.COUNT_NOT_APPLICABLE, tally.notApplicable()));
    }
    if (tally.notes() > 0 && !isVerbose) {
      sentence.append(", ").append(words.count(tally.notes(), Label.NOTES_ONE, Label.NOTES_MANY));
    }
    return sentence.toString();
  }

  private String warned(Report report, CheckCounts tally) {
    var warnings = words.count(tally.warnings(), Label.WARNINGS_ONE, Label.WARNINGS_MANY);
    return words.text(
        report.expectations().mode().expectsConnectedAgent()
            ? Label.HEALTHY_WARNED
            : Label.READY_WARNED,
        warnings);
  }

  private String partial(Report report) {
    var open = isUndecided(report);
    return words.count(
        report.missing().size(),
        open ? Label.UNDECIDED_ONE : Label.PARTIAL_ONE,
        open ? Label.UNDECIDED_MANY : Label.PARTIAL_MANY);
  }

  private String notReady(Report report) {
    var leading = report.findings().isEmpty() ? null : report.findings().getFirst();
    if (leading == null) {
      return words.text(Label.NOT_READY_NO_CODE);
    }
    if (leading.severity() != Severity.ERROR) {
      var strict = words.text(Label.NOT_READY_STRICT);
      var missed = report.missing().size();
      return missed == 0
          ? strict
          : strict
              + ", "
              + words.count(missed, Label.STRICT_PARTIAL_ONE, Label.STRICT_PARTIAL_MANY);
    }
    var code = leading.code();
    if (report.expectations().mode().expectsConnectedAgent()) {
      return words.text(Label.NOT_HEALTHY_CODE, code == null ? leading.cause() : code);
    }
    if (code == null) {
      return words.text(Label.NOT_READY_NO_CODE);
    }
    return words.text(
        code.compareTo(INSTALLER_CODES) < 0 ? Label.NOT_READY_CODE : Label.NOT_READY_INSTALLER,
        code);
  }

  private String incomplete(Report report, CheckCounts tally) {
    var crashed = 0;
    var late = 0;
    for (var check : report.checks()) {
      crashed += check.failure() == Failure.CRASHED ? 1 : 0;
      late += check.failure() == Failure.DEADLINE ? 1 : 0;
    }
    var missed = tally.couldNotRun();
    var reason = crashed == missed ? Label.INCOMPLETE_CRASHED : Label.INCOMPLETE_MIXED;
    return words.text(late == missed ? Label.INCOMPLETE_DEADLINE : reason, missed, tally.planned());
  }

  private String interrupted(Report report, CheckCounts tally) {
    var known = firstError(report);
    return known == null
        ? words.text(Label.INTERRUPTED_UNKNOWN, tally.couldNotRun(), tally.planned())
        : words.text(Label.INTERRUPTED_KNOWN, tally.couldNotRun(), tally.planned(), known);
  }

  private static @Nullable String firstError(Report report) {
    for (var finding : report.findings()) {
      if (finding.severity() == Severity.ERROR && !Area.CHECKER.includes(finding.cause())) {
        return finding.code() == null ? finding.cause() : finding.code();
      }
    }
    return null;
  }
}
