package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever varies from paste to paste is gone. */
class NormalizedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Az@[`Z{|az@[z{",
        "a  b\tc|abc",
        "\"a\" 'b' ‘c’ «d»|abcd",
        "a\\nb\\rc\\td|abcd",
        "a\\\\nb|ab",
        "a\\\"b\\xc|abxc",
        "\\u0041\\u003d|a=",
        "\\u004|u004",
        "\\u00zz|u00zz",
        "\\u0022x\\u0020y|xy",
        "\u001b[1;31mred\u001b[0m|red",
        "\u001b[|~~",
        "\u001bcx|x",
        "isn't|isnot",
        "isn’t so|isnotso",
        "isn\\u0027t|isnot",
        "ISN'T|isnot",
        "n'ts|nts",
        "n't9|nt9",
        "n 't|nt",
        "'t|t",
        "a't|at",
        "n'x|nx",
        "Ä\u00a0\u200bö\u3000ß|äöß",
        "a\u007fb|a\u007fb"
      })
  void of_keepsWhatIsSaid(String text, String chars) {
    assertThat(NormalizedText.of(text).chars()).isEqualTo(chars);
  }

  @Test
  void originOf_isThePlaceInTheText() {
    var text = NormalizedText.of(" a\\u0062\u001b[1mc isn't");
    assertThat(text.chars()).isEqualTo("abcisnot");
    assertThat(IntStream.range(0, text.length()).map(text::originOf))
        .containsExactly(1, 2, 12, 14, 15, 16, 17, 18);
  }

  @Test
  void boundaries_areWhereWordsBeginAndEnd() {
    var text = NormalizedText.of("ab c9-é isn't");
    assertThat(text.chars()).isEqualTo("abc9-éisnot");
    assertThat(text.boundaries())
        .containsExactly(
            true, false, true, false, true, true, true, false, true, false, false, true);
    for (var i = 0; i <= text.length(); i++) {
      assertThat(text.isBoundary(i)).as("at %d", i).isEqualTo(text.boundaries()[i]);
    }
    assertThat(text.isGap(2)).isTrue();
    assertThat(text.isGap(3)).isFalse();
  }

  @Test
  void wordEnd_isTheEndOfTheWord() {
    var text = NormalizedText.of("ab cd-e");
    assertThat(text.wordEnd(0)).isEqualTo(2);
    assertThat(text.wordEnd(2)).isEqualTo(4);
    assertThat(text.wordEnd(4)).isEqualTo(4);
    assertThat(text.wordEnd(5)).isEqualTo(6);
    assertThat(text.isWholeFrom(0, 2)).isTrue();
    assertThat(text.isWholeFrom(0, 1)).isFalse();
    assertThat(text.isWholeFrom(2, 2)).isFalse();
  }

  @Test
  void wordEnd_takesEveryLetterAndDigitAndNothingElse() {
    assertThat(NormalizedText.of("az09|x").wordEnd(0)).isEqualTo(4);
    assertThat(NormalizedText.of("AZ09/x").wordEnd(0)).isEqualTo(4);
    assertThat(NormalizedText.of("09:x").wordEnd(0)).isEqualTo(2);
    assertThat(NormalizedText.of("a`{x").wordEnd(0)).isEqualTo(1);
  }
}
