package io.arcpreflight.report.html;

import io.arcpreflight.report.TimeText;
import java.util.ArrayList;
import java.util.List;

/** Milliseconds as a share of a drawing's width, with marks at round numbers. */
final class Scale {
  private static final int MOST_MARKS = 6;

  private final long length;
  private final List<Long> marks = new ArrayList<>();

  /**
   * @param longest the last millisecond that is drawn
   */
  Scale(long longest) {
    var step = 1L;
    for (var i = 0; longest / step >= MOST_MARKS; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    this.length = Math.max(1, longest);
    for (var i = 0L; i <= length / step; i++) {
      marks.add(i * step);
    }
  }

  List<Long> marks() {
    return marks;
  }

  String at(long milliseconds) {
    return decimal(100.0 * Math.clamp(milliseconds, 0, length) / length) + "%";
  }

  /** What takes no time can be seen as well. */
  String wide(long start, long duration) {
    var share = 100.0 * Math.min(Math.max(0, duration), length - Math.min(start, length)) / length;
    return decimal(Math.max(0.4, share)) + "%";
  }

  static String name(long milliseconds) {
    return milliseconds >= 1_000 && milliseconds % 1_000 == 0
        ? milliseconds / 1_000 + " s"
        : TimeText.shown(milliseconds);
  }

  /** With two places, and without a language's own signs. */
  static String decimal(double number) {
    var hundredths = Math.round(number * 100);
    var rest = hundredths % 100;
    if (rest == 0) {
      return Long.toString(hundredths / 100);
    }
    var places = rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest;
    return hundredths / 100 + "." + places;
  }
}
