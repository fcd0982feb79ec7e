package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

  @ParameterizedTest
  @CsvSource({
    "abc,          1,  abc,       2",
    "abc,          3,  abc,       4",
    "abc,          -1, abc,       0",
    "abc,          4,  abc,       0",
    "😀b,           2,  😀b,        2",
    "u:secret@h!x, 10, ***@h!x,   6",
    "u:secret@h!x, 4,  ***@h!x,   0",
    "!u:secret@h,  0,  !***@h,    1",
    "a=secret,     8,  a=***,     0",
    "a=secret;,    9,  a=***;,    7",
    "a!x=secret,   1,  a!x=***,   2",
    "s1 ! s2x,     3,  *** ! ***, 0",
  })
  void of_placeInWhatIsShown(String written, int index, String masked, int position) {
    assertThat(MarkedText.of(written, index, masked)).isEqualTo(new MarkedText(masked, position));
  }
}
