package io.arcpreflight.cli.option;

import io.arcpreflight.cli.console.ResultOutput;
import io.arcpreflight.report.ReportFormat;

/**
 * One of the formats of a result, and where it goes.
 *
 * @param hasOwnFile whether it was asked for together with its file
 */
public record FormatOutput(ReportFormat format, boolean hasOwnFile, ResultOutput output) {

  /** Whether a person reads it together with what else is printed. */
  boolean isForPeople() {
    return format == ReportFormat.TEXT && output.isStandardOutput();
  }
}
