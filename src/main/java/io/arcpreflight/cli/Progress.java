package io.arcpreflight.cli;

import io.arcpreflight.cli.console.ProgressLine;
import io.arcpreflight.run.ProgressListener;

/**
 * Who is told of a run's progress, for as long as the run lasts.
 *
 * @param end takes back what was shown
 */
public record Progress(ProgressListener listener, Runnable end) implements AutoCloseable {
  public static final Progress NONE = new Progress(ProgressListener.SILENT, () -> {});

  public static Progress on(ProgressLine line) {
    return new Progress(line, line::close);
  }

  @Override
  public void close() {
    end.run();
  }
}
