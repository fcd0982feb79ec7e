package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
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

  static StatusSymbol of(Severity severity) {
    return switch (severity) {
      case ERROR -> FAIL;
      case WARNING -> WARN;
      case INFO -> NOTE;
    };
  }

  static StatusSymbol of(CheckStatus status) {
    return switch (status) {
      case PASS -> PASS;
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
