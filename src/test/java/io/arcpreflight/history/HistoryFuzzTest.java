package io.arcpreflight.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;

/** Lines of the index of kept runs. */
class HistoryFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "{\"form\":1,\"file\":\"00000001-20260101T000000Z-check.json.gz\",\"startedAt\":"
        + "\"2026-01-01T00:00:00Z\",\"host\":\"a\",\"mode\":\"check\",\"verdict\":\"ready\","
        + "\"exitCode\":0,\"durationMs\":1,\"program\":\"1\",\"agent\":null,\"causes\":{\"tcp.refused\":"
        + "\"error\"},\"tookMs\":{\"dns\":5}}",
    "{\"form\":1,\"file\":\"00000001-20260101T000000Z-check.json.gz\",\"unreadable\":\"x\"}",
    "{\"form\":99999999999999999999}"
  })
  static void stateLine(byte[] input) {
    var text = new String(input, UTF_8);
    var line = SummaryLine.parse(text);
    var brief = SummaryLine.parseBriefly(text);
    assertThat(line == null).isEqualTo(brief == null);
    if (line != null) {
      assertThat(line.turn()).isBetween(0L, 99_999_999L);
      var run = line.run();
      if (run != null) {
        assertThat(SummaryLine.of(run).run()).isEqualTo(run);
        var again = SummaryLine.parse(SummaryLine.of(run).text());
        assertThat(again == null ? null : again.run()).isEqualTo(run);
      }
    }
  }
}
