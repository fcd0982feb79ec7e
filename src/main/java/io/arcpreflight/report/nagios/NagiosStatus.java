package io.arcpreflight.report.nagios;

import io.arcpreflight.report.CheckCounts;
import io.arcpreflight.report.Report;

/** What a monitoring plug-in can say, and the exit status with which it says it. */
public enum NagiosStatus {
  OK(0),
  WARNING(1),
  CRITICAL(2),
  UNKNOWN(3);

  private final int exit;

  NagiosStatus(int exit) {
    this.exit = exit;
  }

  /** The status for a report. A run that was refused has looked at nothing. */
  public static NagiosStatus of(Report report) {
    if (report.checks().isEmpty()) {
      return UNKNOWN;
    }
    return switch (report.verdict()) {
      case READY -> OK;
      case PARTIAL -> report.exitCode() != 0 ? UNKNOWN : hasWarnings(report) ? WARNING : OK;
      case READY_WITH_WARNINGS -> WARNING;
      case NOT_READY -> CRITICAL;
      case INCOMPLETE -> UNKNOWN;
    };
  }

  private static boolean hasWarnings(Report report) {
    return CheckCounts.of(report).warnings() > 0;
  }

  /** The process's exit status. */
  public int exit() {
    return exit;
  }
}
