package io.arcpreflight.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {
  @ParameterizedTest
  @CsvSource({
    "a.test, true, true",
    "A_b-1.test, true, true",
    "10.0.0.1, true, true",
    "a, true, true",
    "a.test., false, true",
    ".a.test, false, false",
    "a..test, false, false",
    "'', false, false",
    "., false, false",
    "a b, false, false",
    "a:1, false, false",
    "-a.test, false, true",
    "a.-b.test, false, true",
    "a-.test, true, true",
    "*.a.test, false, false",
    "한국.test, false, false",
  })
  void names_areHeldToTheDnsOrToGo(String text, boolean valid, boolean lookedUp) {
    assertThat(HostName.isValid(text)).isEqualTo(valid);
    assertThat(HostName.isLookedUp(text)).isEqualTo(lookedUp);
  }

  @Test
  void isValid_knowsTheBoundsOfTheDns() {
    assertThat(HostName.isValid("a".repeat(63) + ".test")).isTrue();
    assertThat(HostName.isValid("a".repeat(64) + ".test")).isFalse();
    assertThat(HostName.isValid("a.".repeat(126) + "b")).isTrue();
    assertThat(HostName.isValid("a.".repeat(127) + "b")).isFalse();
  }

  @Test
  void toAscii_encodesInternationalNames() {
    assertThat(HostName.toAscii("한국.test")).isEqualTo("xn--3e0b707e.test");
    assertThat(HostName.toAscii("a.test")).isEqualTo("a.test");
  }

  @Test
  void toAscii_leavesWhatIsTooLongForAName() {
    var tooLong = "가".repeat(1200);
    assertThat(HostName.toAscii(tooLong)).isEqualTo(tooLong);
  }
}
