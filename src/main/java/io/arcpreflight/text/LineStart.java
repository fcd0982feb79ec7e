package io.arcpreflight.text;

/** Tells what the beginning of a line says of it. */
final class LineStart {
  private static final String[] RECORDS = {
    "time=", "level=", "INFO", "ERROR", "WARN", "FATAL", "DEBUG", "TRACE", "PANIC", "AZCM0"
  };

  private LineStart() {}

  /** Whether something new was logged there, so that it does not continue the line before. */
  static boolean isOfARecord(String text, int start) {
    for (var word : RECORDS) {
      if (text.startsWith(word, start)) {
        return true;
      }
    }
    return isDate(text, start);
  }

  /** A year and what separates it from the month, perhaps in brackets. */
  private static boolean isDate(String text, int start) {
    var at = text.startsWith("[", start) ? start + 1 : start;
    var digits = 0;
    while (at < text.length() && digits < 5 && Character.isDigit(text.charAt(at))) {
      at++;
      digits++;
    }
    return digits == 4
        && at + 1 < text.length()
        && (text.charAt(at) == '-' || text.charAt(at) == '/')
        && Character.isDigit(text.charAt(at + 1));
  }
}
