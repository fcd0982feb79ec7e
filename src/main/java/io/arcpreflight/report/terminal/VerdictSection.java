package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.report.CheckCounts;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.TimeText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The verdict in one line. It claims no more than what was found. */
final class VerdictSection {
  private static final String BETWEEN = "   ";
  private static final String INSTALLER_CODES = "AZCM0130";

  private final PageLayout page;
  private final Labels words;

  VerdictSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  void write(Report report) throws IOException {
    var tally = CheckCounts.of(report);
    switch (report.verdict()) {
      case READY -> write(report, StatusSymbol.PASS, good(report), ready(tally));
      case READY_WITH_WARNINGS ->
          write(report, StatusSymbol.WARN, good(report), warned(report, tally));
      case PARTIAL -> write(report, StatusSymbol.UNKNOWN, Label.PARTIAL, partial(report));
      case NOT_READY -> write(report, StatusSymbol.FAIL, bad(report), notReady(report));
      case INCOMPLETE -> {
        if (report.expectations().interrupted()) {
          write(report, StatusSymbol.UNKNOWN, Label.INTERRUPTED, interrupted(report, tally));
        } else {
          write(report, StatusSymbol.UNKNOWN, Label.INCOMPLETE, incomplete(report, tally));
        }
      }
    }
  }

  private void write(Report report, StatusSymbol sign, Label verdict, String sentence)
      throws IOException {
    var line =
        page.line().add(sign).add(" ").add(AnsiColor.HEADING, words.text(verdict)).add(BETWEEN);
    var last = page.wrapped(line, line.columns(), AnsiColor.PLAIN, sentence);
    page.endWith(last, TimeText.seconds(report.durationMs()));
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
    if (tally.notes() > 0 && !page.isVerbose()) {
      sentence.append(", ").append(words.count(tally.notes(), Label.NOTES_ONE, Label.NOTES_MANY));
    }
    return sentence.toString();
  }

  private static Label good(Report report) {
    return report.expectations().mode().expectsConnectedAgent() ? Label.HEALTHY : Label.READY;
  }

  private static Label bad(Report report) {
    return report.expectations().mode().expectsConnectedAgent()
        ? Label.NOT_HEALTHY
        : Label.NOT_READY;
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
    var open = MissingSection.isUndecided(report);
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
