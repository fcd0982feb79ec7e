package io.arcpreflight.log;

import io.arcpreflight.message.LogLevel;
import io.arcpreflight.message.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What was logged at one time: a line, with the lines that belong to it.
 *
 * @param line the number of its first line
 * @param known as many characters at its beginning have been looked at before
 * @param level of all of it, of which this may be a later part
 */
record LogRecord(String source, long line, String text, int known, @Nullable LogLevel level) {

  LogPosition placeOf(TextSpan span) {
    var at = line;
    for (var i = text.indexOf('\n'); i >= 0 && i < span.start(); i = text.indexOf('\n', i + 1)) {
      at++;
    }
    return new LogPosition(source, at);
  }

  /** The line of this record that is there. */
  String lineAt(LogPosition place) {
    return text.lines().skip(place.line() - line).findFirst().orElse("");
  }

  boolean isKnown(TextSpan span) {
    return span.end() <= known;
  }
}
