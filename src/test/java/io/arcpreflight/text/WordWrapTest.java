package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordWrapTest {
  @Test
  void lines_atSpaces() {
    assertThat(WordWrap.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(WordWrap.lines("한국 지역", 8)).containsExactly("한국", "지역");
    assertThat(WordWrap.lines("한국 지역", 9)).containsExactly("한국 지역");
  }

  @Test
  void lines_longWordKeepsItsLine() {
    assertThat(WordWrap.lines("a unbreakable b", 5)).containsExactly("a", "unbreakable", "b");
  }
}
