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

  @ParameterizedTest
  @CsvSource({
    "a family joined by ZWJ, 👨\u200d👩\u200d👧\u200d👦, 2",
    "a profession joined by ZWJ, 👩🏽\u200d💻x, 3",
    "two people not joined, 👨👩, 4",
    "a joiner between letters, a\u200db, 2",
    "a skin tone, 👍🏿, 2",
    "a skin tone alone, 🏿, 2",
    "a skin tone after a letter, a🏿, 3",
    "a sign that is text, ❤, 1",
    "a sign that a selector makes an emoji, ❤\uFE0F, 2",
    "a sign that a selector keeps a text, ❤\uFE0E, 1",
    "a keycap, 1\uFE0F\u20E3, 2",
    "an old emoji, ⌚✅⭐, 6",
    "signs beside the emoji, ✓✗→🌡, 4",
    "a flag, 🇰🇷, 2",
    "two flags, 🇰🇷🇺🇸, 4",
    "a flag of a region, 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F, 2",
    "a letter with two marks, a\u0301\u0323, 1",
    "an invisible blank, a\u200Bb, 2",
  })
  void of_countsWhatIsDrawnAsOneSignOnce(String name, String text, int columns) {
    assertThat(TextWidth.of(text)).as(name).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "a syllable, 한, 2",
    "its letters, \u1112\u1161\u11ab, 2",
    "one without a final, \u1112\u1161, 2",
    "a final of two letters, \u1100\u1161\u11aa, 2",
    "an old vowel, \u1100\uD7B0, 2",
    "a leading consonant alone, \u1100, 2",
    "an old leading consonant, \uA960\u1161, 2",
    "letters that do not join, ㅎㅏㄴ, 6",
    "half-width letters, ﾾￂ, 2",
  })
  void of_countsHangul(String name, String text, int columns) {
    assertThat(TextWidth.of(text)).as(name).isEqualTo(columns);
  }

  @Test
  void pad_toColumnsNotCharacters() {
    assertThat(TextWidth.pad("지역", 6)).isEqualTo("지역  ");
    assertThat(TextWidth.pad("longer", 3)).isEqualTo("longer");
  }

  @Test
  void cut_neverTakesHalfASign() {
    assertThat(TextWidth.cut("a👨\u200d👩b", 2)).isEqualTo("a");
    assertThat(TextWidth.cut("a👨\u200d👩b", 3)).isEqualTo("a👨\u200d👩");
    assertThat(TextWidth.cut("🇰🇷🇺🇸", 3)).isEqualTo("🇰🇷");
    assertThat(TextWidth.cut("e\u0301x", 1)).isEqualTo("e\u0301");
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
