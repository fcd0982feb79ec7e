package io.arcpreflight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalWidthTest {
  @ParameterizedTest
  @CsvSource({
    "60,60",
    "40,40",
    "20,40",
    "200,200",
    "500,200",
    "0,80",
    "'',80",
    "wide,80",
    "-5,80",
    "99999999999,80"
  })
  void width_isWhatTheShellSaysWithinLimits(String columns, int width) {
    assertThat(TerminalWidth.of(Map.of("COLUMNS", columns), true)).isEqualTo(width);
  }

  @Test
  void width_ofAnythingElseIsEighty() {
    assertThat(TerminalWidth.of(Map.of("COLUMNS", "120"), false)).isEqualTo(80);
    assertThat(TerminalWidth.of(Map.of(), true)).isEqualTo(80);
  }
}
