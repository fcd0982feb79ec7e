package io.arcpreflight.run;

import org.jspecify.annotations.Nullable;

/** Is told how far a run is. */
@FunctionalInterface
public interface ProgressListener {
  /** Nobody listens. */
  ProgressListener SILENT = (_, _, _) -> {};

  /**
   * Called by the thread that called the runner, at each check that ends and a few times a second.
   *
   * @param waitingFor the subject of the check that has been running longest
   */
  void progress(int done, int planned, @Nullable String waitingFor);
}
