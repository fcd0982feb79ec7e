package io.arcpreflight.app.journal;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * Tells systemd's journal how a run ended, in fields that can be searched, where the standard error
 * of this process goes there. Elsewhere one variable is looked at.
 *
 * <p>Fields go to the journal in a datagram of a local socket, which Java does not have. {@code
 * logger} sends it: a native call would need JNA or method handles, which take longer to load than
 * a small program takes to run. What it cannot do is left out; the run's words are in the journal
 * anyway.
 */
public final class TellJournal {
  /** By its whole path: what PATH says is the caller's. */
  private static final List<String> COMMAND = List.of("/usr/bin/logger", "--journald");

  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final String STREAM = "JOURNAL_STREAM";

  private final ProcessContext context;
  private final Labels words;

  public TellJournal(ProcessContext context, Labels words) {
    this.context = context;
    this.words = words;
  }

  /** Never fails: how a run ended is not to hang on who hears of it. */
  public void tell(Report report) {
    var stream = context.environment().get(STREAM);
    if (stream == null) {
      return;
    }
    var self = context.fileRoot().resolve("proc/self");
    try {
      var error = Files.readAttributes(self.resolve("fd/2"), "unix:dev,ino");
      if (stream.equals(error.get("dev") + ":" + error.get("ino"))) {
        var process = Files.readSymbolicLink(self).toString();
        context
            .machine()
            .get()
            .programs()
            .run(COMMAND, JournalEntry.of(report, process, words), LIMIT);
      }
    } catch (IOException | UnsupportedOperationException nobodyListens) {
      // No such stream, no such program.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
