package io.arcpreflight.text;

/** The part of a long line that is worth showing. */
public final class TextWindow {
  private static final int BEFORE_THE_POINT = 160;

  private TextWindow() {}

  /** The line, or so much of it around a point, with a sign where something is left out. */
  public static String around(String line, int point, int mostCharacters) {
    var start = line.length() <= mostCharacters ? 0 : Math.max(0, point - BEFORE_THE_POINT);
    var end = Math.min(line.length(), start + mostCharacters);
    return (start > 0 ? "… " : "")
        + line.substring(start, end).strip()
        + (end < line.length() ? " …" : "");
  }
}
