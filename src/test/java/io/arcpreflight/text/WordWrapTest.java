package io.arcpreflight.report.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void width_koreanTakesTwo() {
    assertThat(Columns.width("abc")).isEqualTo(3);
    assertThat(Columns.width("지역 a")).isEqualTo(6);
  }

  @Test
  void padded_toColumnsNotCharacters() {
    assertThat(Columns.padded("지역", 6)).isEqualTo("지역  ");
    assertThat(Columns.padded("longer", 3)).isEqualTo("longer");
  }

  @Test
  void wrapped_atSpaces() {
    assertThat(Columns.wrapped("one two three", 7)).containsExactly("one two", "three");
    assertThat(Columns.wrapped("한국 지역", 8)).containsExactly("한국", "지역");
    assertThat(Columns.wrapped("한국 지역", 9)).containsExactly("한국 지역");
  }

  @Test
  void wrapped_longWordKeepsItsLine() {
    assertThat(Columns.wrapped("a unbreakable b", 5)).containsExactly("a", "unbreakable", "b");
  }
}
