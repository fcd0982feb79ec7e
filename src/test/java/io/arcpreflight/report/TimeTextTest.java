package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times, and records of fields, as people and spreadsheets read them. */
class TimeTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "999, 999 ms",
    "1000, 1.0 s",
    "1049, 1.0 s",
    "1050, 1.1 s",
    "61000, 61.0 s"
  })
  void shown_inMillisecondsOrSeconds(long ms, String text) {
    assertThat(TimeText.shown(ms)).isEqualTo(text);
  }

  @Test
  void zoned_saysItsZone() {
    assertThat(TimeText.zoned(OffsetDateTime.parse("2026-03-01T09:15:00.5+09:00")))
        .isEqualTo("2026-03-01 09:15:00 +09:00");
    assertThat(TimeText.zoned(OffsetDateTime.parse("2026-03-01T09:15:00Z")))
        .isEqualTo("2026-03-01 09:15:00 UTC");
  }

  /** A line is not broken there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "in 12 ms|true",
        "in 12 ms.|true",
        "in 1.2 s|true",
        "in 1.2 s, x|true",
        "in 12 msx|false",
        "in 12 sec|false",
        "in 12 m|false",
        "in twelve ms|false",
        "on 2026-03-01 09:15:00|true",
        "on 2026-03-01 09.15|false",
        "of 12 34:56|false",
        "12 |false"
      })
  void isWithinTime_betweenNumberAndUnit(String text, boolean within) {
    assertThat(TimeText.isWithinTime(text, text.indexOf(' ', Math.min(3, text.length() - 1))))
        .isEqualTo(within);
    assertThat(TimeText.isWithinTime(" ms", 0)).isFalse();
  }

  private static String record(String... fields) throws IOException {
    var out = new StringBuilder();
    CsvRecord.write(List.of(fields), out);
    return out.toString();
  }

  @Test
  void csv_quotesWhatHasAMeaningInIt() throws IOException {
    assertThat(record("a", "b c", "")).isEqualTo("a,b c,\r\n");
    assertThat(record("a,b")).isEqualTo("\"a,b\"\r\n");
    assertThat(record("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"\r\n");
    assertThat(record("a\nb")).isEqualTo("\"a\nb\"\r\n");
    assertThat(record("a\rb")).isEqualTo("\"a\rb\"\r\n");
    assertThat(record("it's")).isEqualTo("it's\r\n");
    for (var formula : List.of("=1", "+1", "-1", "@x", "\tx", "\rx")) {
      assertThat(record(formula)).isEqualTo("\"'" + formula + "\"\r\n");
    }
    assertThat(record("1=1")).isEqualTo("1=1\r\n");
    assertThat(record("'x")).isEqualTo("\"'x\"\r\n");
  }
}
