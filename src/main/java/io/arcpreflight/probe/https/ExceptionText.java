package io.arcpreflight.probe.https;

import io.arcpreflight.text.SecretMasker;

/** An exception in a few words, for a person who reads a report. */
public final class ExceptionText {
  private static final int LENGTH = 300;

  private ExceptionText() {}

  public static String of(Throwable failure) {
    var message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    var line = SecretMasker.mask(message).strip().lines().findFirst().orElse("");
    return cut(line, LENGTH);
  }

  /** What is at the bottom of it. */
  public static String ofRoot(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return of(root);
  }

  public static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
