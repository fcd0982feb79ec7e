package io.arcpreflight.app.log;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.log.LogFollower;
import io.arcpreflight.log.LogScanner;
import io.arcpreflight.log.SinceFilter;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.logs.LogDocumentBuilder;
import io.arcpreflight.report.logs.LoggedEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Tells of everything in a log as it comes, until the person has seen enough. */
public final class FollowLog {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final ProcessContext context;
  private final LogRequest request;
  private final Catalog catalog;
  private final Labels labels;

  public FollowLog(ProcessContext context, LogRequest request) {
    this.context = context;
    this.request = request;
    this.catalog = Catalog.load(request.language());
    this.labels = Labels.in(request.language().tag());
  }

  /**
   * Returns when the process is asked to end.
   *
   * @param notices told which log is followed
   * @throws BadInputException when it is not one file that is to be followed
   */
  public void follow(Consumer<String> notices, Consumer<LoggedEvent> listener) throws IOException {
    var files = new LogFiles(request.names(), catalog, context);
    var file = files.current();
    if (file.isEmpty()) {
      throw new BadInputException(ExitCode.ARGUMENT, "--follow: takes one file only");
    }
    var builder = new LogDocumentBuilder(catalog, labels, context.host().system(), files.origin());
    var recent = new SinceFilter(request.since(), event -> listener.accept(builder.event(event)));
    var scanner = new LogScanner(new MessageRecognizer(catalog), ZoneId.systemDefault(), recent);
    try (var _ = context.interruption().interrupts(Thread.currentThread());
        var follower = new LogFollower(file.get(), scanner)) {
      notices.accept(labels.text(Label.FOLLOWING, file.get()));
      do {
        follower.readNew();
      } while (pause());
    }
  }

  /** Waits for more; false when there is to be no more. */
  private boolean pause() {
    try {
      context.pause().sleep(PAUSE);
      return true;
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
