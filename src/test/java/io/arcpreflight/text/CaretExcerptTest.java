package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaretExcerptTest {
  private static final int COLUMNS = 30;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "http://pro xy:3128|11|http://pro xy:3128|          ^",
        "a=b,|5|a=b,|    ^",
        "프록시 서버|4|프록시 서버|      ^",
        "프록시 서버|5|프록시 서버|       ^",
        "ab\tc|4|ab\\tc|    ^",
      })
  void lines_wholeTextWhereItFits(String text, int position, String shown, String caret) {
    assertThat(CaretExcerpt.lines(new MarkedText(text, position), COLUMNS, true))
        .containsExactly(shown, caret);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 14, 15, 16, 17, 40, 99, 100, 101})
  void lines_ofALongText_showWhatIsAroundThePlace(int position) {
    for (var filling : new String[] {"a", "한"}) {
      for (var unicode : new boolean[] {true, false}) {
        var text = filling.repeat(position - 1) + "!" + filling.repeat(101 - position);

        var lines = CaretExcerpt.lines(new MarkedText(text, position), COLUMNS, unicode);

        assertThat(lines).hasSize(2);
        var caret = lines.get(1).indexOf('^');
        assertThat(TextWidth.of(lines.get(0))).isBetween(15, COLUMNS);
        assertThat(lines.get(1)).hasSizeLessThanOrEqualTo(COLUMNS);
        var before = TextWidth.cut(lines.get(0), caret);
        assertThat(TextWidth.of(before)).isEqualTo(caret);
        assertThat(lines.get(0).substring(before.length())).startsWith("!");
      }
    }
  }

  @Test
  void lines_placeBehindALongText_showItsEnd() {
    var lines = CaretExcerpt.lines(new MarkedText("x".repeat(99) + "y", 101), COLUMNS, true);

    assertThat(lines.get(0)).startsWith("…x").endsWith("xy");
    assertThat(lines.get(1)).hasSize(lines.get(0).length() + 1).hasSizeLessThanOrEqualTo(COLUMNS);
  }

  @Test
  void lines_noneWithoutAPlace() {
    assertThat(CaretExcerpt.lines(new MarkedText("abc", 0), COLUMNS, true)).isEmpty();
    assertThat(CaretExcerpt.lines(new MarkedText("abc", 5), COLUMNS, true)).isEmpty();
  }
}
