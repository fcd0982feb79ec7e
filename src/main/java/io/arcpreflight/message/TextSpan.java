package io.arcpreflight.message;

/**
 * A part of a given text.
 *
 * @param start the index of its first character
 * @param end the index after its last
 */
public record TextSpan(int start, int end) {

  static TextSpan of(NormalizedText text, int start, int end) {
    return new TextSpan(text.originOf(start), text.originOf(end - 1) + 1);
  }

  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  public String substringOf(String text) {
    return text.substring(start, end);
  }
}
