package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
  @ParameterizedTest
  @CsvSource({"'',0", "abc,3", "→·…✗,4", "가나다,6", "프록시 팀,9", "漢字,4", "ｶﾅ,2", "カナ,4", "😀,2", "é,1"})
  void of_countsColumns(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void of_countsDecomposedTextLikeComposed() {
    assertThat(TextWidth.of("\u1112\u1161\u11ab\u1100\u1173\u11af")).isEqualTo(4);
    assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void cut_neverTakesHalfACharacter() {
    assertThat(TextWidth.cut("가나다", 5)).isEqualTo("가나");
    assertThat(TextWidth.cut("a😀b", 2)).isEqualTo("a");
    assertThat(TextWidth.cut("abc", 3)).isEqualTo("abc");
  }
}
