package io.arcpreflight.report.history;

import io.arcpreflight.report.CsvRecord;
import java.io.IOException;
import java.util.List;

/** A run a line, for spreadsheets and databases. */
public final class CsvHistoryWriter {
  private static final List<String> FIELDS =
      List.of(
          "started_at",
          "host",
          "mode",
          "verdict",
          "exit_code",
          "duration_ms",
          "program",
          "agent",
          "causes");

  private CsvHistoryWriter() {}

  public static void write(RunHistory history, Appendable out) throws IOException {
    CsvRecord.write(FIELDS, out);
    for (var run : history.entries()) {
      CsvRecord.write(
          List.of(
              run.startedAt().toString(),
              run.host(),
              run.mode().id(),
              run.verdict().id(),
              String.valueOf(run.exitCode()),
              String.valueOf(run.durationMs()),
              run.program(),
              run.agent() == null ? "" : run.agent(),
              String.join(" ", run.causes())),
          out);
    }
  }
}
