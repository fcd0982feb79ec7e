package io.arcpreflight.report;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.text.CaretExcerpt;
import io.arcpreflight.text.MarkedText;
import java.util.List;

/** Shows what somebody wrote, where a fact knows at which of its characters the mistake is. */
public final class FactMark {
  private FactMark() {}

  /**
   * The value and a caret under the mistake; no lines where the fact does not know the place.
   *
   * @param columns the most that a line may take
   * @param unicode whether more than ASCII can be shown
   */
  public static List<String> lines(Fact fact, int columns, boolean unicode) {
    return fact.values().get("value") instanceof String value
            && fact.values().get("position") instanceof Number position
        ? CaretExcerpt.lines(new MarkedText(value, position.intValue()), columns, unicode)
        : List.of();
  }
}
