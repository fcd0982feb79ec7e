package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "time=\"x\" level=trace msg=y|TRACE",
        "time=\"x\" level=debug msg=y|DEBUG",
        "time=\"x\" level=info msg=y|INFO",
        "time=\"x\" level=warning msg=y|WARNING",
        "time=\"x\" level=warn msg=y|WARNING",
        "time=\"x\" level=error msg=y|ERROR",
        "time=\"x\" level=fatal msg=y|FATAL",
        "time=\"x\" level=panic msg=y|FATAL",
        "{\"level\":\"error\",\"msg\":\"y\"}|ERROR",
        "{\\\"level\\\": \\\"Debug\\\"}|DEBUG",
        "level: verbose|TRACE",
        "level=notice|INFO",
        "level=err|ERROR",
        "level=crit|FATAL",
        "sublevel=info, level=error|ERROR",
        "the level of it, level=warning|WARNING",
        "INFO    Connecting machine to Azure|INFO",
        "2026/03/31 10:15:30 ERROR x|ERROR",
        "\u001b[31mFATAL\u001b[0m x|FATAL",
        "Mar 31 10:15:30 host azcmagent[12]: WARN x|WARNING",
        "[2026-03-31 10:15:30][Error][worker] x|ERROR",
        "DEBU[0000] x|DEBUG",
        "TRAC[0001] x|TRACE",
        "\u001b[33mWARN\u001b[0m[0000] x|WARNING",
        "ERRO[2026-03-31T10:15:30Z] x|ERROR",
        "PANI[0000] x|FATAL",
        "error: x|ERROR",
        "Panic: x|FATAL",
        "Mar 31 10:15:30 host systemd[1]: himdsd.service: Failed with result 'exit-code'.|ERROR",
        "Mar 31 10:15:30 host systemd[1]: Failed to start Azure Arc Proxy.|ERROR",
        "<3>x|ERROR",
        "<27>x|ERROR",
        "<0>x|FATAL",
        "<1>x|FATAL",
        "<10>x|FATAL",
        "<4>x|WARNING",
        "<5>x|INFO",
        "<6>x|INFO",
        "<7>x|DEBUG",
        "{\"PRIORITY\":\"3\",\"MESSAGE\":\"x\"}|ERROR",
        "{\"PRIORITY\":\"6\",\"MESSAGE\":\"level=error x\"}|ERROR",
        "{\"PRIORITY\":\"6\",\"MESSAGE\":\"ERROR x\"}|ERROR",
        "{\"__CURSOR\":\"s=8f1c0b7e5d2a4c6f9b3e1d7a5c2f8e4b\",\"PRIORITY\":\"6\",\"MESSAGE\":\"ERROR"
            + " x\"}|ERROR",
        "Tue 2026-03-31 PRIORITY=4 x|WARNING"
      })
  void of_eachFormOfALog(String record, LogLevel level) {
    assertThat(LogLevel.of(record)).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "level",
        "leveling=error",
        "sealevel=error",
        "level=unheard-of",
        "an error came",
        "it said, which was good to hear, that there was no ERROR at all: x",
        "Informational",
        "the terror: x"
      })
  void of_whatHasNone_isNull(String record) {
    assertThat(LogLevel.of(record)).isNull();
  }

  @Test
  void each_isOfOneOfThreeKinds() {
    assertThat(LogLevel.values())
        .filteredOn(LogLevel::isBackground)
        .containsExactly(LogLevel.TRACE, LogLevel.DEBUG);
    assertThat(LogLevel.values())
        .filteredOn(LogLevel::isQuiet)
        .containsExactly(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO);
    assertThat(LogLevel.values())
        .filteredOn(LogLevel::isError)
        .containsExactly(LogLevel.ERROR, LogLevel.FATAL);
  }
}
