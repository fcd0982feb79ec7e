package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.ReportedFinding;

/** The signs that carry what colour only supports. */
enum StatusSymbol {
  PASS("✓", "ok", AnsiColor.GOOD),
  FAIL("✗", "X", AnsiColor.BAD),
  WARN("!", "!", AnsiColor.CAUTION),
  NOTE("i", "i", AnsiColor.REMARK),
  NONE("-", "-", AnsiColor.FAINT),
  UNKNOWN("?", "?", AnsiColor.CAUTION);

  private final String sign;
  private final String plain;
  private final AnsiColor ink;

  StatusSymbol(String sign, String plain, AnsiColor ink) {
    this.sign = sign;
    this.plain = plain;
    this.ink = ink;
  }

  /** What the checker itself could not do says nothing of the server. */
  static StatusSymbol of(ReportedFinding finding) {
    if (finding.severity() == Severity.ERROR && Area.CHECKER.includes(finding.cause())) {
      return UNKNOWN;
    }
    return of(finding.severity());
  }

  static StatusSymbol of(Verdict verdict) {
    return switch (verdict) {
      case READY -> PASS;
      case READY_WITH_WARNINGS -> WARN;
      case NOT_READY -> FAIL;
      case PARTIAL, INCOMPLETE -> UNKNOWN;
    };
  }

  static StatusSymbol of(Severity severity) {
    return switch (severity) {
      case ERROR -> FAIL;
      case WARNING -> WARN;
      case INFO -> NOTE;
    };
  }

  /** What is not known is not passed. */
  static StatusSymbol of(ReportedCheck check) {
    return switch (check.status()) {
      case PASS -> check.unknown() ? UNKNOWN : PASS;
      case WARN -> WARN;
      case FAIL -> FAIL;
      case NOT_APPLICABLE -> NONE;
      case COULD_NOT_RUN -> UNKNOWN;
    };
  }

  String text(boolean unicode) {
    return unicode ? sign : plain;
  }

  AnsiColor ink() {
    return ink;
  }
}
