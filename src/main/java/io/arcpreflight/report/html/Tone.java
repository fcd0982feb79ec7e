package io.arcpreflight.report.html;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.ReportedFinding;

/** How good or bad something is: its sign and its colour, both named alike in the style. */
public enum Tone {
  GOOD("good"),
  WARN("warn"),
  BAD("bad"),
  NOTE("note"),
  OPEN("open"),
  NONE("none");

  private final String id;

  Tone(String id) {
    this.id = id;
  }

  public static Tone of(Verdict verdict) {
    return switch (verdict) {
      case READY -> GOOD;
      case READY_WITH_WARNINGS -> WARN;
      case NOT_READY -> BAD;
      case PARTIAL, INCOMPLETE -> OPEN;
    };
  }

  /** What the checker itself could not do says nothing of the server. */
  static Tone of(ReportedFinding finding) {
    if (finding.severity() == Severity.ERROR && Area.CHECKER.includes(finding.cause())) {
      return OPEN;
    }
    return switch (finding.severity()) {
      case ERROR -> BAD;
      case WARNING -> WARN;
      case INFO -> NOTE;
    };
  }

  /** What is not known is not passed. */
  static Tone of(ReportedCheck check) {
    return switch (check.status()) {
      case PASS -> check.unknown() ? OPEN : GOOD;
      case WARN -> WARN;
      case FAIL -> BAD;
      case NOT_APPLICABLE -> NONE;
      case COULD_NOT_RUN -> OPEN;
    };
  }

  static Label status(ReportedCheck check) {
    return switch (check.status()) {
      case PASS -> check.unknown() ? Label.HTML_STATUS_UNKNOWN : Label.HTML_STATUS_PASS;
      case WARN -> Label.HTML_STATUS_WARN;
      case FAIL -> Label.HTML_STATUS_FAIL;
      case NOT_APPLICABLE ->
          check.skippedBy() == null ? Label.HTML_STATUS_NOT_APPLICABLE : Label.HTML_STATUS_SKIPPED;
      case COULD_NOT_RUN -> Label.HTML_STATUS_COULD_NOT_RUN;
    };
  }

  public String id() {
    return id;
  }
}
