package io.arcpreflight.platform;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.text.MarkedText;
import io.arcpreflight.text.SecretMasker;

/** Tells of a line of a file by its place and its text, without secrets. */
public final class MarkedLine {
  private static final int MOST_CHARACTERS = 200;

  private MarkedLine() {}

  /**
   * The fact with the text of the line and the place that it is about.
   *
   * @param index of that place in the line, as Java counts
   */
  public static Fact mark(Fact fact, String line, int index) {
    var marked = MarkedText.of(line, index, SecretMasker.mask(line)).around(MOST_CHARACTERS);
    var shown = fact.with("column", line.codePointCount(0, index) + 1).with("value", marked.text());
    return marked.position() == 0 ? shown : shown.with("position", marked.position());
  }
}
