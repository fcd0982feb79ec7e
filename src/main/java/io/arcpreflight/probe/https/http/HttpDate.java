package io.arcpreflight.probe.https.http;

import io.arcpreflight.net.Ascii;
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
  private static final String FORM = "Sun, 00 ??? 0000 00:00:00 GMT";
  private static final int LETTERS = 3;

  private HttpDate() {}

  /** Absent when the text is no such date. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() != FORM.length()) {
      return null;
    }
    var month = MONTHS.indexOf(text.substring(8, 11));
    if (month < 0 || month % LETTERS != 0 || !hasItsSigns(text)) {
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
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Digits where numbers are, to which a sign would belong otherwise, and what is between them. */
  private static boolean hasItsSigns(String text) {
    for (var i = LETTERS; i < text.length(); i++) {
      var expected = FORM.charAt(i);
      var c = text.charAt(i);
      if (expected == '0' ? !Ascii.isDigit(c) : expected != '?' && expected != c) {
        return false;
      }
    }
    return true;
  }
}
