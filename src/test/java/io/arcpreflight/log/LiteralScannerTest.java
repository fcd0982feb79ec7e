package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LogExcerpts;
import io.arcpreflight.log.LiteralScanner.StopReason;
import io.arcpreflight.message.RequiredLiteral;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralScannerTest {
  private static final List<RequiredLiteral> LITERALS = Logs.RECOGNIZER.requiredLiterals();

  /** It takes longer to make than to run. */
  private static final LiteralScanner SCANNER = new LiteralScanner(LITERALS);

  @Test
  void run_stopsAtEveryLiteralHoweverWritten() {
    for (var literal : LITERALS) {
      assertThat(literals(literal.spelling())).as(literal.spelling()).isPositive();
      assertThat(literals(literal.spelling().toUpperCase(Locale.ROOT))).isPositive();
      assertThat(literals(literal.spelling().replace(" ", "\r\n   "))).isPositive();
      assertThat(literals(literal.spelling().replace(" ", "\\n\\t\\\"\\u0022 "))).isPositive();
      assertThat(literals(literal.spelling().replace(" ", " \u001b[31m"))).isPositive();
    }
  }

  @Test
  void run_stopsAtLiteralsInUtf16() {
    for (var literal : LITERALS) {
      assertThat(literals(literal.spelling().getBytes(UTF_16LE), 1 << 20)).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void run_doesNotMindWhereTheBytesAreCut(int part) {
    for (var literal : LITERALS) {
      var bytes = ("x\\\"" + literal.spelling() + "\n").getBytes(UTF_8);
      assertThat(literals(bytes, part)).isEqualTo(literals(bytes, bytes.length));
    }
  }

  @Test
  void run_tellsLines() {
    var scanner = new LiteralScanner(LITERALS);
    var bytes = "a\n\nb".getBytes(UTF_8);
    assertThat(scanner.run(bytes, 0, 4)).isEqualTo(2);
    assertThat(scanner.stopReason()).isEqualTo(StopReason.LINE_FEED);
    assertThat(scanner.run(bytes, 2, 4)).isEqualTo(3);
    assertThat(scanner.stopReason()).isEqualTo(StopReason.LINE_FEED);
    assertThat(scanner.run(bytes, 3, 4)).isEqualTo(4);
    assertThat(scanner.stopReason()).isEqualTo(StopReason.END);
  }

  /** Otherwise every line would be looked at twice. */
  @Test
  void run_seldomStopsInHealthyText() {
    var lines = 0;
    var stops = 0;
    for (var excerpt : LogExcerpts.healthy()) {
      lines += (int) excerpt.text().lines().count();
      stops += literals(excerpt.text());
    }
    assertThat(stops).isLessThan(lines / 4);
  }

  private static int literals(String text) {
    return literals(text.getBytes(UTF_8), 1 << 20);
  }

  private static int literals(byte[] bytes, int part) {
    SCANNER.reset();
    var found = 0;
    for (var from = 0; from < bytes.length; from += part) {
      var to = Math.min(bytes.length, from + part);
      for (var at = from; at < to; ) {
        at = SCANNER.run(bytes, at, to);
        found += SCANNER.stopReason() == StopReason.LITERAL ? 1 : 0;
      }
    }
    return found;
  }
}
