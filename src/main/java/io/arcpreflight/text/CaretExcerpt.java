package io.arcpreflight.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text on one line and, on the next, a caret under the place that is meant. Of a text that is too
 * long, what is around that place.
 */
public final class CaretExcerpt {
  private final List<String> signs;
  private final String ellipsis;
  private final int columns;

  private CaretExcerpt(List<String> signs, String ellipsis, int columns) {
    this.signs = signs;
    this.ellipsis = ellipsis;
    this.columns = columns;
  }

  /**
   * Two lines, safe to print; none where the place is not known.
   *
   * @param columns the most that a line may take
   * @param unicode whether more than ASCII can be shown
   */
  public static List<String> lines(MarkedText marked, int columns, boolean unicode) {
    if (marked.index() < 0) {
      return List.of();
    }
    var signs = new ArrayList<String>();
    marked
        .text()
        .codePoints()
        .mapToObj(Character::toString)
        .map(it -> unicode ? VisibleText.of(it) : VisibleText.ascii(it))
        .forEach(signs::add);
    return new CaretExcerpt(signs, unicode ? "…" : "...", columns).around(marked.position() - 1);
  }

  private List<String> around(int place) {
    var from = 0;
    var to = signs.size();
    if (width(from, to) + (place == to ? 1 : 0) > columns) {
      from = place;
      to = Math.min(place + 1, signs.size());
      var room = columns - 2 * ellipsis.length() - (place == to ? 1 : 0);
      for (var grows = true; grows; ) {
        grows = false;
        if (from > 0 && width(from - 1, to) <= room) {
          from--;
          grows = true;
        }
        if (to < signs.size() && width(from, to + 1) <= room) {
          to++;
          grows = true;
        }
      }
    }
    var before = (from > 0 ? ellipsis : "") + String.join("", signs.subList(from, place));
    var shown = before + String.join("", signs.subList(place, to));
    return List.of(
        to < signs.size() ? shown + ellipsis : shown, " ".repeat(TextWidth.of(before)) + "^");
  }

  private int width(int from, int to) {
    return TextWidth.of(String.join("", signs.subList(from, to)));
  }
}
