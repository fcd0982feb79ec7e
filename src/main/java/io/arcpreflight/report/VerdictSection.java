package io.arcpreflight.report;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.Outcome.Failure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The verdict in one line. It claims no more than what was found. */
final class VerdictSection {
  private static final String BETWEEN = "   ";
  private static final String INSTALLER_CODES = "AZCM0130";

  private final Page page;
  private final Words words;

  VerdictSection(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  void write(Report report) throws IOException {
    var tally = Tally.of(report);
    switch (report.verdict()) {
      case READY -> write(report, Sign.PASS, good(report), ready(tally));
      case READY_WITH_WARNINGS -> write(report, Sign.WARN, good(report), warned(report, tally));
      case NOT_READY -> write(report, Sign.FAIL, bad(report), notReady(report));
      case INCOMPLETE -> {
        if (report.expectations().interrupted()) {
          write(report, Sign.UNKNOWN, Word.INTERRUPTED, interrupted(report, tally));
        } else {
          write(report, Sign.UNKNOWN, Word.INCOMPLETE, incomplete(report, tally));
        }
      }
    }
  }

  private void write(Report report, Sign sign, Word verdict, String sentence) throws IOException {
    var line = page.line().add(sign).add(" ").add(Ink.HEADING, words.text(verdict)).add(BETWEEN);
    var last = page.wrapped(line, line.columns(), Ink.PLAIN, sentence);
    page.endWith(last, Times.seconds(report.durationMs()));
  }

  private String ready(Tally tally) {
    var sentence =
        new StringBuilder(words.count(tally.passed(), Word.PASSED_ONE, Word.PASSED_MANY));
    if (tally.notApplicable() > 0) {
      sentence.append(", ").append(words.text(Word.COUNT_NOT_APPLICABLE, tally.notApplicable()));
    }
    appendLeftOut(sentence, tally);
    if (tally.notes() > 0 && !page.isVerbose()) {
      sentence.append(", ").append(words.count(tally.notes(), Word.NOTES_ONE, Word.NOTES_MANY));
    }
    return sentence.toString();
  }

  private static Word good(Report report) {
    return report.expectations().isHealth() ? Word.HEALTHY : Word.READY;
  }

  private static Word bad(Report report) {
    return report.expectations().isHealth() ? Word.NOT_HEALTHY : Word.NOT_READY;
  }

  private String warned(Report report, Tally tally) {
    var warnings = words.count(tally.warnings(), Word.WARNINGS_ONE, Word.WARNINGS_MANY);
    var sentence =
        new StringBuilder(
            words.text(
                report.expectations().isHealth() ? Word.HEALTHY_WARNED : Word.READY_WARNED,
                warnings));
    appendLeftOut(sentence, tally);
    return sentence.toString();
  }

  /** Nobody is to take for looked at what was not. */
  private void appendLeftOut(StringBuilder sentence, Tally tally) {
    if (tally.leftOut() > 0) {
      var leftOut = words.count(tally.leftOut(), Word.LEFT_OUT_ONE, Word.LEFT_OUT_MANY);
      sentence.append(", ").append(leftOut);
    }
  }

  private String notReady(Report report) {
    var leading = report.findings().isEmpty() ? null : report.findings().getFirst();
    if (leading == null) {
      return words.text(Word.NOT_READY_NO_CODE);
    }
    if (leading.severity() != Severity.ERROR) {
      return words.text(Word.NOT_READY_STRICT);
    }
    var code = leading.code();
    if (report.expectations().isHealth()) {
      return words.text(Word.NOT_HEALTHY_CODE, code == null ? leading.cause() : code);
    }
    if (code == null) {
      return words.text(Word.NOT_READY_NO_CODE);
    }
    return words.text(
        code.compareTo(INSTALLER_CODES) < 0 ? Word.NOT_READY_CODE : Word.NOT_READY_INSTALLER, code);
  }

  private String incomplete(Report report, Tally tally) {
    var crashed = 0;
    var late = 0;
    for (var check : report.checks()) {
      crashed += check.failure() == Failure.CRASHED ? 1 : 0;
      late += check.failure() == Failure.DEADLINE ? 1 : 0;
    }
    var missed = tally.couldNotRun();
    var reason = crashed == missed ? Word.INCOMPLETE_CRASHED : Word.INCOMPLETE_MIXED;
    return words.text(late == missed ? Word.INCOMPLETE_DEADLINE : reason, missed, tally.planned());
  }

  private String interrupted(Report report, Tally tally) {
    var known = firstError(report);
    return known == null
        ? words.text(Word.INTERRUPTED_UNKNOWN, tally.couldNotRun(), tally.planned())
        : words.text(Word.INTERRUPTED_KNOWN, tally.couldNotRun(), tally.planned(), known);
  }

  private static @Nullable String firstError(Report report) {
    for (var finding : report.findings()) {
      if (finding.severity() == Severity.ERROR && !finding.cause().startsWith("checker.")) {
        return finding.code() == null ? finding.cause() : finding.code();
      }
    }
    return null;
  }
}
