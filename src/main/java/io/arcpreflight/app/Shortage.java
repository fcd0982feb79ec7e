package io.arcpreflight.app;

import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.platform.Platform;
import java.util.Optional;

/**
 * What the system gives this process too little of. What fails for want of it would look like a
 * fault of the network, or of the program.
 */
public final class Shortage {
  private static final int FEWEST_FILES = 64;
  private static final int MOST_CAUSES = 20;
  private static final String FILES =
      "this process may open too few files at once to judge a network; raise the limit (ulimit -n)"
          + " to at least "
          + FEWEST_FILES;
  private static final String THREADS =
      "this process may start too few threads to judge a network; raise the limit (ulimit -u, or"
          + " pids.max of its control group)";

  private Shortage() {}

  /**
   * Refuses to judge by what is bound to fail.
   *
   * @throws BadInputException when there is a shortage
   */
  public static void requireNone(Platform platform) {
    if (platform.mostOpenFiles() < FEWEST_FILES) {
      throw new BadInputException(ExitCode.INCOMPLETE, FILES);
    }
  }

  /** The shortage that made something fail, in a sentence; empty where it was none. */
  public static Optional<String> behind(Throwable failure) {
    Throwable cause = failure;
    for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      var message = String.valueOf(cause.getMessage());
      if (message.contains("Too many open files")) {
        return Optional.of(FILES);
      }
      if (cause instanceof OutOfMemoryError
          && message.startsWith("unable to create native thread")) {
        return Optional.of(THREADS);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
