package io.arcpreflight.connect;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.observation.agent.AzcmagentRun.Message;
import io.arcpreflight.text.SecretMasker;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code azcmagent connect} once, with this program's standard input, environment, folder and
 * process group, so that prompts and Ctrl+C reach it as if it had been started by hand.
 */
public final class AzcmagentRunner {
  private static final Duration AFTER_THE_END = Duration.ofSeconds(1);
  private static final Duration TO_END_BY_ITSELF = Duration.ofSeconds(3);

  private static final int INTERRUPTED = 130;

  private final StandardStreams handles;
  private final Path verboseLog;
  private final LongSupplier nanoClock;
  private @Nullable Process process;
  private boolean ended;

  /** Starts nothing yet. */
  public AzcmagentRunner(StandardStreams handles, Path verboseLog, LongSupplier nanoClock) {
    this.handles = handles;
    this.verboseLog = verboseLog;
    this.nanoClock = nanoClock;
  }

  /**
   * Runs it to its end, however long that takes.
   *
   * @param arguments the first is the command
   * @param masker hides in what it wrote what must not be shown
   */
  public AzcmagentRun run(
      Path program, List<String> arguments, Catalog catalog, SecretMasker masker)
      throws InterruptedException {
    var log = VerboseLog.before(verboseLog);
    var start = nanoClock.getAsLong();
    Process started;
    try {
      started = start(program, arguments);
      if (started == null) {
        return ended(program, INTERRUPTED, 0, List.of(), List.of());
      }
    } catch (IOException refused) {
      return AzcmagentRun.couldNotStart(program.toString(), reason(refused));
    }
    var copiers = copiers(started);
    var exitCode = started.waitFor();
    var durationMs = TimeUnit.NANOSECONDS.toMillis(nanoClock.getAsLong() - start);
    var said = new ArrayList<String>();
    for (var copier : copiers) {
      said.add(copier.textAfter(AFTER_THE_END));
    }
    said.add(log.added());
    var shown = said.stream().map(masker::masked).toList();
    return exitCode == 0
        ? ended(program, exitCode, durationMs, List.of(), List.of())
        : ended(
            program,
            exitCode,
            durationMs,
            new KnownLines(new MessageAnalyzer(catalog)).in(shown),
            LastLines.of(shown));
  }

  private static AzcmagentRun ended(
      Path program, int exitCode, long durationMs, List<Message> messages, List<String> lines) {
    return new AzcmagentRun(
        program.toString(),
        AzcmagentRun.Outcome.ENDED,
        exitCode,
        durationMs,
        null,
        messages,
        lines);
  }

  /** Asks it to end, as {@code kill} does. */
  public synchronized void terminate() {
    ended = true;
    if (process != null) {
      // The process itself would close its streams, and what it says at its end would be lost.
      process.toHandle().destroy();
    }
  }

  /**
   * Somebody pressed Ctrl+C. Before the start there is none; afterwards azcmagent decides what
   * comes of it, and is asked to end only when it does not know.
   *
   * @param shared whether it was sent to azcmagent, too
   */
  public void interrupt(boolean shared) {
    var running = running();
    if (running == null) {
      terminate();
    } else if (!shared && !endsByItself(running)) {
      terminate();
    }
  }

  private static boolean endsByItself(Process running) {
    try {
      return running.waitFor(TO_END_BY_ITSELF);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized @Nullable Process running() {
    return process;
  }

  private synchronized @Nullable Process start(Path program, List<String> arguments)
      throws IOException {
    if (ended) {
      return null;
    }
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.redirectInput(handles.input());
    builder.redirectOutput(redirect(handles.out()));
    builder.redirectError(redirect(handles.err()));
    var started = builder.start();
    process = started;
    return started;
  }

  private static Redirect redirect(StreamTarget outlet) {
    return switch (outlet) {
      case StreamTarget.Terminal _ -> Redirect.INHERIT;
      case StreamTarget.Copy _ -> Redirect.PIPE;
    };
  }

  private List<StreamTee> copiers(Process started) {
    var copiers = new ArrayList<StreamTee>();
    if (handles.out() instanceof StreamTarget.Copy(var to)) {
      copiers.add(StreamTee.start(started.getInputStream(), to));
    }
    if (handles.err() instanceof StreamTarget.Copy(var to)) {
      copiers.add(StreamTee.start(started.getErrorStream(), to));
    }
    return copiers;
  }

  /** The last part says why; before it stands the program, which is told anyway. */
  private static String reason(IOException refused) {
    var cause = refused.getCause() == null ? refused : refused.getCause();
    return String.valueOf(cause.getMessage());
  }
}
