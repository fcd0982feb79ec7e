package io.arcpreflight.cli;

import io.arcpreflight.run.ProgressListener;

/**
 * Who is told of a run's progress, for as long as the run lasts.
 *
 * @param end takes back what was shown
 */
record Progress(ProgressListener listener, Runnable end) implements AutoCloseable {
  static final Progress NONE = new Progress(ProgressListener.SILENT, () -> {});

  static Progress on(ProgressLine line) {
    return new Progress(line, line::close);
  }

  @Override
  public void close() {
    end.run();
  }
}
