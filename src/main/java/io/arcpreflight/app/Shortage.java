package io.arcpreflight.app;

import io.arcpreflight.concurrent.ThreadShortage;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.observation.endpoint.FileShortage;
import io.arcpreflight.platform.Platform;
import java.util.Optional;

/**
 * What the system gives this process too little of. What fails for want of it would look like a
 * fault of the network, or of the program.
 */
public final class Shortage {
  private static final int FEWEST_FILES = 64;
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
    if (FileShortage.isBehind(failure)) {
      return Optional.of(FILES);
    }
    return ThreadShortage.isBehind(failure) ? Optional.of(THREADS) : Optional.empty();
  }
}
