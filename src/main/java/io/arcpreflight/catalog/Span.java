package io.arcpreflight.catalog;

/**
 * A part of a given text.
 *
 * @param start the index of its first character
 * @param end the index after its last
 */
public record Span(int start, int end) {

  static Span of(FoldedText text, int start, int end) {
    return new Span(text.originOf(start), text.originOf(end - 1) + 1);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
