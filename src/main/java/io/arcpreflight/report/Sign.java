package io.arcpreflight.report;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;

/** The signs that carry what colour only supports. */
enum Sign {
  PASS("✓", "ok", Ink.GOOD),
  FAIL("✗", "X", Ink.BAD),
  WARN("!", "!", Ink.CAUTION),
  NOTE("i", "i", Ink.REMARK),
  NONE("-", "-", Ink.FAINT),
  UNKNOWN("?", "?", Ink.CAUTION);

  private final String sign;
  private final String plain;
  private final Ink ink;

  Sign(String sign, String plain, Ink ink) {
    this.sign = sign;
    this.plain = plain;
    this.ink = ink;
  }

  /** What the checker itself could not do says nothing of the server. */
  static Sign of(ReportedFinding finding) {
    if (finding.severity() == Severity.ERROR && finding.cause().startsWith("checker.")) {
      return UNKNOWN;
    }
    return of(finding.severity());
  }

  static Sign of(Severity severity) {
    return switch (severity) {
      case ERROR -> FAIL;
      case WARNING -> WARN;
      case INFO -> NOTE;
    };
  }

  static Sign of(CheckStatus status) {
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

  Ink ink() {
    return ink;
  }
}
