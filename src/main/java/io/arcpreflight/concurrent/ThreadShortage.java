package io.arcpreflight.concurrent;

/** The system gives this process no further thread. Java tells so like want of memory. */
public final class ThreadShortage {
  private static final int MOST_CAUSES = 20;

  private ThreadShortage() {}

  /** Whether that is how it failed. */
  public static boolean isBehind(Throwable failure) {
    Throwable cause = failure;
    for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof OutOfMemoryError
          && String.valueOf(cause.getMessage()).startsWith("unable to create native thread")) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
