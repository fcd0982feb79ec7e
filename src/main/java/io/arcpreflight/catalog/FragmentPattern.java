package io.arcpreflight.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Literal fragments that stand in a text in this order, not far from each other.
 *
 * @param fragments folded
 * @param weight how specific the pattern is: the characters that have to be there
 */
record FragmentPattern(List<String> fragments, int weight) {
  /** Longer than any message; what is further apart belongs to different messages. */
  private static final int REACH = 1_000;

  static FragmentPattern of(List<String> literals) {
    var folded = literals.stream().map(literal -> FoldedText.of(literal).chars()).toList();
    return new FragmentPattern(folded, folded.stream().mapToInt(String::length).sum());
  }

  /** The first place where all of it stands. */
  @Nullable Span find(FoldedText text) {
    var start = text.find(fragments.getFirst(), 0, text.length());
    while (start >= 0) {
      var end = endFrom(text, start);
      if (end >= 0) {
        return Span.of(text, start, end);
      }
      start = text.find(fragments.getFirst(), start + 1, text.length());
    }
    return null;
  }

  private int endFrom(FoldedText text, int start) {
    var limit = Math.min(text.length(), start + REACH);
    var end = start;
    for (var fragment : fragments) {
      var at = text.find(fragment, end, limit);
      if (at < 0) {
        return -1;
      }
      end = at + fragment.length();
    }
    return end;
  }
}
