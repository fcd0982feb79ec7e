package io.arcpreflight.app;

import io.arcpreflight.run.ProgressListener;

/** Shows how far a run is, until closed. */
public interface RunProgress extends ProgressListener, AutoCloseable {
  /** Shows nothing. */
  RunProgress SILENT = (_, _, _) -> {};

  /** Takes back what was shown. */
  @Override
  default void close() {}
}
