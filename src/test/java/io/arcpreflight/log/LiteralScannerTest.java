package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LogExcerpts;
import io.arcpreflight.log.LiteralScanner.Stop;
import io.arcpreflight.message.RequiredLiteral;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralScannerTest {
  private static final List<RequiredLiteral> LANDMARKS = Logs.RECOGNIZER.landmarks();

  @Test
  void run_stopsAtEveryLandmarkHoweverWritten() {
    for (var landmark : LANDMARKS) {
      assertThat(landmarks(landmark.spelling())).as(landmark.spelling()).isPositive();
      assertThat(landmarks(landmark.spelling().toUpperCase(Locale.ROOT))).isPositive();
      assertThat(landmarks(landmark.spelling().replace(" ", "\r\n   "))).isPositive();
      assertThat(landmarks(landmark.spelling().replace(" ", "\\n\\t\\\"\\u0022 "))).isPositive();
      assertThat(landmarks(landmark.spelling().replace(" ", " \u001b[31m"))).isPositive();
    }
  }

  @Test
  void run_stopsAtLandmarksInUtf16() {
    for (var landmark : LANDMARKS) {
      assertThat(landmarks(landmark.spelling().getBytes(UTF_16LE), 1 << 20)).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void run_doesNotMindWhereTheBytesAreCut(int part) {
    for (var landmark : LANDMARKS) {
      var bytes = ("x\\\"" + landmark.spelling() + "\n").getBytes(UTF_8);
      assertThat(landmarks(bytes, part)).isEqualTo(landmarks(bytes, bytes.length));
    }
  }

  @Test
  void run_tellsLines() {
    var sieve = new LiteralScanner(LANDMARKS);
    var bytes = "a\n\nb".getBytes(UTF_8);
    assertThat(sieve.run(bytes, 0, 4)).isEqualTo(2);
    assertThat(sieve.stop()).isEqualTo(Stop.LINE_FEED);
    assertThat(sieve.run(bytes, 2, 4)).isEqualTo(3);
    assertThat(sieve.stop()).isEqualTo(Stop.LINE_FEED);
    assertThat(sieve.run(bytes, 3, 4)).isEqualTo(4);
    assertThat(sieve.stop()).isEqualTo(Stop.END);
  }

  /** Otherwise every line would be looked at twice. */
  @Test
  void run_seldomStopsInHealthyText() {
    var lines = 0;
    var stops = 0;
    for (var excerpt : LogExcerpts.healthy()) {
      lines += (int) excerpt.text().lines().count();
      stops += landmarks(excerpt.text());
    }
    assertThat(stops).isLessThan(lines / 4);
  }

  private static int landmarks(String text) {
    return landmarks(text.getBytes(UTF_8), 1 << 20);
  }

  private static int landmarks(byte[] bytes, int part) {
    var sieve = new LiteralScanner(LANDMARKS);
    var found = 0;
    for (var from = 0; from < bytes.length; from += part) {
      var to = Math.min(bytes.length, from + part);
      for (var at = from; at < to; ) {
        at = sieve.run(bytes, at, to);
        found += sieve.stop() == Stop.LANDMARK ? 1 : 0;
      }
    }
    return found;
  }
}
