package io.arcpreflight.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.history.TimeSlots.Share;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How runs went over time. */
class RunHistoryTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

  private static PastRun run(int minute, Verdict verdict, int exit, String... causes) {
    return new PastRun(
        BEGIN.plusSeconds(60L * minute),
        "srv",
        RunMode.HEALTH,
        verdict,
        exit,
        1_200,
        "1.0.0",
        minute == 0 ? null : "1.50",
        List.of(causes));
  }

  private static final List<PastRun> RUNS =
      List.of(
          run(0, Verdict.READY, 0),
          run(1, Verdict.NOT_READY, 26, "tcp.refused", "dns.slow"),
          run(2, Verdict.PARTIAL, 1),
          run(3, Verdict.INCOMPLETE, 1, "dns.slow"),
          run(4, Verdict.READY_WITH_WARNINGS, 0, "dns.slow"));

  @Test
  void of_countsOnlyWhatHasAVerdict() {
    var history = RunHistory.of(RUNS);
    assertThat(history.runs()).isEqualTo(5);
    assertThat(history.ready()).isEqualTo(2);
    assertThat(history.notReady()).isEqualTo(1);
    assertThat(history.unknown()).isEqualTo(2);
    assertThat(history.availability()).isEqualTo(66.67);
    assertThat(RunHistory.of(RUNS.subList(2, 4)).availability()).isNull();
    assertThat(RunHistory.of(List.of()).causes()).isEmpty();
    assertThat(RunHistory.of(List.of(run(0, Verdict.READY, 1))).notReady()).isOne();
  }

  @Test
  void causes_areTheMostFrequentFirst() {
    assertThat(RunHistory.of(RUNS).causes())
        .containsExactly(
            new PastCause("dns.slow", 3, BEGIN.plusSeconds(60), BEGIN.plusSeconds(240), true),
            new PastCause("tcp.refused", 1, BEGIN.plusSeconds(60), BEGIN.plusSeconds(60), false));
  }

  @Test
  void csv_hasARunALine() throws IOException {
    var out = new StringBuilder();
    CsvHistoryWriter.write(RunHistory.of(RUNS.subList(0, 2)), out);
    assertThat(out.toString().lines())
        .containsExactly(
            "started_at,host,mode,verdict,exit_code,duration_ms,program,agent,causes",
            "2026-03-01T00:00:00Z,srv,health,ready,0,1200,1.0.0,,",
            "2026-03-01T00:01:00Z,srv,health,not-ready,26,1200,1.0.0,1.50,tcp.refused dns.slow");
  }

  @Test
  void slots_divideTheTime() {
    var shuffled = new ArrayList<>(RUNS.reversed());
    var slots = TimeSlots.of(shuffled, 2);
    assertThat(slots.from()).isEqualTo(BEGIN);
    assertThat(slots.to()).isEqualTo(BEGIN.plusSeconds(240));
    assertThat(slots.begin(0)).isEqualTo(BEGIN);
    assertThat(slots.begin(1)).isEqualTo(BEGIN.plusSeconds(120));
    assertThat(slots.shares(PastRun::isKnown, PastRun::isGood))
        .containsExactly(new Share(1, 2), new Share(1, 1));
    assertThat(TimeSlots.of(RUNS.subList(0, 1), 3).shares(_ -> true, _ -> true))
        .containsExactly(new Share(1, 1), new Share(0, 0), new Share(0, 0));
    assertThat(new Share(1, 2).ratio()).isEqualTo(0.5);
    assertThat(new Share(0, 0).ratio()).isNegative();
  }
}
