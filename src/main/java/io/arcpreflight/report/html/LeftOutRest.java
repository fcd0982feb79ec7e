package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;

/** Ends a list where the page is full, and says how much of it is left out. */
public final class LeftOutRest {
  private final Labels words;
  private final HtmlOutput out;

  public LeftOutRest(Labels words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  /**
   * Whether the list ends here.
   *
   * @param rest how many would follow
   */
  public boolean begins(int rest) {
    if (!out.isFull()) {
      return false;
    }
    out.element("span", "left-out", words.text(Label.HTML_LEFT_OUT, rest));
    return true;
  }
}
