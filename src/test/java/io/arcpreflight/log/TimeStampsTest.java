package io.arcpreflight.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something was logged, and what of it is recent enough. */
class TimeStampsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2026-03-31T10:15:30Z x|2026-03-31T10:15:30Z",
        "2026-03-31 10:15:30 x|2026-03-31T10:15:30+09:00",
        "2026/03/31 10:15:30,123 x|2026-03-31T10:15:30+09:00",
        "[2026-03-31 10:15:30.123] x|2026-03-31T10:15:30+09:00",
        "<6>2026-03-31T10:15:30+0200 x|2026-03-31T10:15:30+02:00",
        "x time=\"2026-03-31T10:15:30-05:00\"|2026-03-31T10:15:30-05:00",
        "{\"level\":\"x\",\"ts\":\"2026-03-31T10:15:30Z\"}|2026-03-31T10:15:30Z",
        "it expires on the day of 2026-03-31T10:15:30Z|",
        "2026-13-31T10:15:30Z|",
        "2026-03-31T25:15:30Z|",
        "no time|"
      })
  void find_atTheBeginningOrByItsName(String text, @Nullable String time) {
    assertThat(new TimeStamps(ZoneId.of("Asia/Seoul")).find(text).map(OffsetDateTime::toString))
        .isEqualTo(Optional.ofNullable(time).map(OffsetDateTime::parse).map(Object::toString));
  }

  @Test
  void since_letsThroughWhatIsRecent() {
    var since = Instant.parse("2026-03-31T10:00:00Z");
    var recent = new ArrayList<LogEvent>();
    var filter = new SinceFilter(since, recent::add);
    var events =
        Logs.events(
            """
            time="2026-03-31T09:59:59Z" level=error msg="AZCM0061"
            time="2026-03-31T10:00:00Z" level=error msg="AZCM0064"
            time="2026-03-31T10:00:01Z" level=error msg="AZCM0066"
            level=error msg="AZCM0067"
            """);
    assertThat(filter.begin(written(since.minusSeconds(1)))).isFalse();
    events.forEach(filter);
    assertThat(Logs.reasonIds(recent)).containsExactlyInAnyOrder("AZCM0064", "AZCM0066");
    recent.clear();
    assertThat(filter.begin(written(since))).isTrue();
    events.forEach(filter);
    assertThat(Logs.reasonIds(recent))
        .containsExactlyInAnyOrder("AZCM0064", "AZCM0066", "AZCM0067");
  }

  private static LogSource written(Instant time) {
    return new LogSource("x", time, () -> new ByteArrayInputStream(new byte[0]));
  }
}
