package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.log.LogFiles;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.option.ReportStyle;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.log.LogEvent;
import io.arcpreflight.log.LogFollower;
import io.arcpreflight.log.LogScanner;
import io.arcpreflight.log.SinceFilter;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.LogWriter;
import io.arcpreflight.report.logs.LogDocumentBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;

/** Tells of everything in a log as it comes, until the person has seen enough. */
final class LogFollowing {
  private static final long PAUSE_MS = 300;

  private final ProcessContext surroundings;
  private final ReportStyle look;
  private final LogWriter writer;
  private final Catalog catalog;

  LogFollowing(ProcessContext surroundings, ReportStyle look, LogWriter writer, Catalog catalog) {
    this.surroundings = surroundings;
    this.look = look;
    this.writer = writer;
    this.catalog = catalog;
  }

  int follow(LogFiles logs, Instant since) throws IOException {
    var file = logs.current();
    if (file.isEmpty()) {
      throw new BadInputException(ExitCode.ARGUMENT, "--follow: follows one file only");
    }
    var recent = new SinceFilter(since, this::tell);
    var scanner = new LogScanner(new MessageRecognizer(catalog), ZoneId.systemDefault(), recent);
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    try (interruption;
        var follower = new LogFollower(file.get(), scanner)) {
      surroundings.complain(look.words().text(Label.FOLLOWING, file.get()));
      do {
        follower.readOn();
      } while (pause());
    }
    return ExitCode.INTERRUPTED.number();
  }

  private void tell(LogEvent event) {
    var builder = new LogDocumentBuilder(catalog, look.words(), surroundings.host().system());
    var text = new StringBuilder();
    try {
      writer.write(builder.event(event), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    surroundings.out().print(text);
    if (surroundings.out().checkError()) {
      throw new BadInputException(
          ExitCode.INCOMPLETE, "the result could not be written to the standard output");
    }
  }

  /**
   * @return whether to go on
   */
  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MS);
      return true;
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
