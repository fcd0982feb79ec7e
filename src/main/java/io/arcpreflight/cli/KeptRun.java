package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.history.KeepRun;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.history.StateLimits;
import io.arcpreflight.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run that is kept where the command line says.
 *
 * @param folder nothing where runs are not kept
 * @param isQuiet whether a person hears nothing of what is as it was
 */
record KeptRun(
    ProcessContext context,
    Console console,
    RunInvocation invocation,
    @Nullable Path folder,
    boolean isQuiet) {

  /** The report with what has changed; what is wrong with the folder is said. */
  Report keep(Report report) {
    if (folder == null) {
      return report;
    }
    var kept =
        new KeepRun(context, StateLimits.USUAL, invocation.style().language()).keep(report, folder);
    if (kept.changes() != null) {
      kept.changes().remarks().forEach(console::complain);
    }
    return kept;
  }

  /**
   * Writes it.
   *
   * @return the exit status that belongs to it
   */
  int write(Report kept) throws IOException {
    return isQuiet && kept.isUnchanged()
        ? invocation.outputs().writeToFiles(kept, invocation.style())
        : invocation.write(kept);
  }
}
