package io.arcpreflight.app;

import io.arcpreflight.run.ProgressListener;
import org.jspecify.annotations.Nullable;

/** Shows how far a run is, until closed. */
public interface RunProgress extends ProgressListener, AutoCloseable {
  /** Shows nothing. */
  RunProgress SILENT =
      new RunProgress() {
        @Override
        public void progress(int done, int planned, @Nullable String waitingFor) {}
      };

  /** Takes back what was shown. */
  @Override
  default void close() {}
}
