package io.arcpreflight.app.history;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.history.RunStore;
import io.arcpreflight.history.RunSummary;
import io.arcpreflight.report.history.PastRun;
import io.arcpreflight.report.history.RunHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says how the runs went that are kept in a folder. */
public final class SummarizeHistory {
  private static final String NAME = "arc-preflight";

  private final ProcessContext context;

  public SummarizeHistory(ProcessContext context) {
    this.context = context;
  }

  /**
   * Reads what is kept.
   *
   * @param asked the folder; nothing for the one of the scheduled check
   * @param since earlier runs are left out
   * @param remarks is told in a sentence what is not as it should be there
   * @throws BadInputException when the folder cannot be read
   */
  public RunHistory summarize(@Nullable Path asked, Instant since, Consumer<String> remarks)
      throws IOException {
    var folder = asked == null ? usual() : asked;
    try (var store = RunStore.toRead(folder)) {
      store.remarks().forEach(remarks);
      var runs = new ArrayList<PastRun>();
      for (var run : store.runs()) {
        if (!run.startedAt().isBefore(since)) {
          runs.add(past(run));
        }
      }
      return RunHistory.of(runs);
    } catch (IOException e) {
      throw new BadInputException(ExitCode.ARGUMENT, String.valueOf(e.getMessage()));
    }
  }

  private static PastRun past(RunSummary run) {
    var causes = new ArrayList<String>();
    run.causes()
        .forEach(
            (cause, severity) -> {
              if (severity != Severity.INFO) {
                causes.add(cause);
              }
            });
    return new PastRun(
        run.startedAt(),
        run.host(),
        run.mode(),
        run.verdict(),
        run.exitCode(),
        run.durationMs(),
        run.program(),
        run.agent(),
        causes);
  }

  /** Where the packages' timer keeps its runs. */
  private Path usual() {
    return switch (context.host().system()) {
      case LINUX -> context.fileRoot().resolve("var/lib").resolve(NAME);
      case WINDOWS ->
          Path.of(context.environment().getOrDefault("ProgramData", "C:\\ProgramData"), NAME);
    };
  }
}
