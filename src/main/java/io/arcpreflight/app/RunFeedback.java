package io.arcpreflight.app;

/** Hears from a use case while it is at work. */
public interface RunFeedback {
  /** Nobody hears. */
  RunFeedback SILENT = new RunFeedback() {};

  /** Called at the begin of each run. */
  default RunProgress startProgress() {
    return RunProgress.SILENT;
  }

  /** Called with a sentence for the person who waits. */
  default void notice(String sentence) {}
}
