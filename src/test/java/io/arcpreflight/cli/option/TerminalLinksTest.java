package io.arcpreflight.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalLinksTest {
  @ParameterizedTest
  @CsvSource({
    "VTE_VERSION,6800,true",
    "VTE_VERSION,4205,false",
    "VTE_VERSION,new,false",
    "TERM_PROGRAM,iTerm.app,true",
    "TERM_PROGRAM,Apple_Terminal,false",
    "WT_SESSION,c9b4,true",
    "KONSOLE_VERSION,220401,true",
    "TERM,xterm-kitty,true",
    "TERM,xterm-256color,false"
  })
  void links_areForTerminalsThatOpenThem(String name, String value, boolean shown) {
    assertThat(TerminalLinks.areShown(Map.of(name, value))).isEqualTo(shown);
  }

  @Test
  void links_areNotForMultiplexers() {
    assertThat(TerminalLinks.areShown(Map.of("TERM", "tmux-256color", "VTE_VERSION", "6800")))
        .isFalse();
  }
}
