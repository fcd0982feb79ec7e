package io.arcpreflight.text;

import java.util.Arrays;

/** The parts of a text that are not shown. */
final class MaskedSpans {
  private static final String MASK = "***";

  private long[] spans = new long[4];
  private int count;

  /** From the first place to before the second. */
  void add(int start, int end) {
    if (count == spans.length) {
      spans = Arrays.copyOf(spans, 2 * count);
    }
    spans[count++] = ((long) start << Integer.SIZE) | end;
  }

  /** The text from a place on, with asterisks for every span. */
  String applyTo(String text, int from) {
    if (count == 0) {
      return text.substring(from);
    }
    Arrays.sort(spans, 0, count);
    var shown = new StringBuilder(text.length() - from);
    var at = from;
    for (var i = 0; i < count; ) {
      var start = start(i);
      var end = end(i);
      for (i++; i < count && start(i) <= end; i++) {
        end = Math.max(end, end(i));
      }
      if (end >= from && (end > from || start >= from)) {
        shown.append(text, at, Math.max(at, start)).append(MASK);
        at = end;
      }
    }
    return shown.append(text, at, text.length()).toString();
  }

  private int start(int index) {
    return (int) (spans[index] >>> Integer.SIZE);
  }

  private int end(int index) {
    return (int) spans[index];
  }
}
