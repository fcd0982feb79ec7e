package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.history.KeepRun;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.history.StateLimits;
import io.arcpreflight.report.Report;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the report of a run that is kept.
 *
 * @param isQuiet whether a person hears nothing of what is as it was
 */
record KeptRun(ProcessContext context, Console console, RunInvocation invocation, boolean isQuiet) {

  /**
   * Compares, keeps and writes it.
   *
   * @return the exit status that belongs to it
   */
  int write(Report report, Path folder) throws IOException {
    var kept =
        new KeepRun(context, StateLimits.USUAL, invocation.style().language()).keep(report, folder);
    if (kept.changes() != null) {
      kept.changes().remarks().forEach(console::complain);
    }
    return isQuiet && kept.isUnchanged()
        ? invocation.outputs().writeToFiles(kept, invocation.style())
        : invocation.write(kept);
  }
}
