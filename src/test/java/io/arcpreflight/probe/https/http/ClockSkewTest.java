package io.arcpreflight.probe.https.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockSkewTest {
  private static final Instant DATE = Instant.parse("1994-11-06T08:49:37Z");
  private static final Headers DATED = Headers.of("Date", "Sun, 06 Nov 1994 08:49:37 GMT");

  @Test
  void sameTime_isNoSkew() {
    assertThat(ClockSkew.seconds(DATED, DATE, DATE.plusMillis(900))).isZero();
  }

  @Test
  void clockAhead_isPositive() {
    var sent = DATE.plusSeconds(300);

    assertThat(ClockSkew.seconds(DATED, sent, sent.plusMillis(20))).isBetween(299L, 300L);
  }

  @Test
  void clockBehind_isNegative() {
    var sent = DATE.minus(Duration.ofDays(1));

    assertThat(ClockSkew.seconds(DATED, sent, sent)).isBetween(-86_401L, -86_400L);
  }

  @Test
  void slowAnswer_isMeasuredAgainstTheMiddleOfTheWait() {
    var sent = DATE.minusSeconds(10);

    assertThat(ClockSkew.seconds(DATED, sent, DATE.plusSeconds(11))).isZero();
  }

  @Test
  void cachedAnswer_isAsOldAsItSays() {
    var headers = DATED.newBuilder().add("Age", "600").build();

    assertThat(ClockSkew.seconds(headers, DATE.plusSeconds(600), DATE.plusSeconds(601))).isZero();
  }

  /** RFC 9111: what is beyond 2^31 seconds counts as that. */
  @Test
  void age_beyondAllTimesIsNoReasonToBreak() {
    var headers = DATED.newBuilder().add("Age", String.valueOf(Long.MAX_VALUE)).build();

    assertThat(ClockSkew.seconds(headers, DATE, DATE)).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "Sun, 99 Nov 1994 08:49:37 GMT",
        "Sun, xx Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov +994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:+9:37 GMT",
        "Sun, 06-Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GXT"
      })
  void unreadableDate_isNoSkew(String date) {
    assertThat(ClockSkew.seconds(Headers.of("Date", date), DATE, DATE)).isNull();
  }

  @Test
  void missingDate_isNoSkew() {
    assertThat(ClockSkew.seconds(Headers.of(), DATE, DATE)).isNull();
  }
}
