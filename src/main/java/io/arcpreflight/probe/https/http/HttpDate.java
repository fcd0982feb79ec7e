package io.arcpreflight.probe.https.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The form in which servers date their answers, such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. Read
 * by position, because a general formatter takes long to load.
 */
final class HttpDate {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int LENGTH = "Sun, 06 Nov 1994 08:49:37 GMT".length();
  private static final int LETTERS = 3;

  private HttpDate() {}

  /** Absent when the text is no such date. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() != LENGTH || !text.endsWith(" GMT")) {
      return null;
    }
    var month = MONTHS.indexOf(text.substring(8, 11));
    if (month < 0 || month % LETTERS != 0) {
      return null;
    }
    try {
      return LocalDateTime.of(
              Integer.parseInt(text, 12, 16, 10),
              month / LETTERS + 1,
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 17, 19, 10),
              Integer.parseInt(text, 20, 22, 10),
              Integer.parseInt(text, 23, 25, 10))
          .toInstant(ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }
}
