package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "a < b > c => a &lt; b &gt; c",
        "\"x\" => &quot;x&quot;",
        "&amp; => &amp;amp;",
        "]]> => ]]&gt;",
        "plain, it's 한국어 => plain, it's 한국어",
      })
  void escaped_meansNothing(String text, String escaped) {
    assertThat(MarkupText.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void escaped_showsWhatIsHidden() {
    assertThat(MarkupText.escaped("a\nb\u0000\u202e\ud800\uffff"))
        .isEqualTo("a\\nb\\x00\\u202e\\ud800\\uffff");
  }
}
