package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LogExcerpts;
import io.arcpreflight.fixtures.LogExcerpts.Excerpt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

  static List<Excerpt> failing() {
    return LogExcerpts.failing();
  }

  static List<Excerpt> healthy() {
    return LogExcerpts.healthy();
  }

  @ParameterizedTest
  @MethodSource("failing")
  void failing_comesDownToItsCauses(Excerpt excerpt) {
    assertThat(Logs.reasonIds(Logs.events(excerpt.text())))
        .containsExactlyInAnyOrderElementsOf(excerpt.expected());
  }

  @ParameterizedTest
  @MethodSource("failing")
  void failing_bytesMayBeCutAnywhere(Excerpt excerpt) {
    assertThat(Logs.events(excerpt.text().getBytes(UTF_8), 1))
        .isEqualTo(Logs.events(excerpt.text()));
  }

  @ParameterizedTest
  @MethodSource("healthy")
  void healthy_hasNoFinding(Excerpt excerpt) {
    assertThat(Logs.reasonIds(Logs.events(excerpt.text()))).isEmpty();
  }

  /** Nothing in it calls itself an error, nor is taken for one. */
  @ParameterizedTest
  @MethodSource("healthy")
  void healthy_hasNoUnknownError(Excerpt excerpt) {
    assertThat(Logs.summary(Logs.events(excerpt.text())).unrecognized().count()).isZero();
  }

  /** Neither is what is known unknown, nor what every other error of its time is. */
  @ParameterizedTest
  @MethodSource("failing")
  void failing_isToldAsKnownOrAsUnknown(Excerpt excerpt) {
    var events = Logs.events(excerpt.text());
    var known =
        events.stream().filter(LogEvent.Failure.class::isInstance).map(LogEvent::place).toList();
    assertThat(events)
        .filteredOn(LogEvent.Unrecognized.class::isInstance)
        .noneMatch(event -> known.contains(event.place()));
  }

  @Test
  void bothCorpora_areLarge() {
    assertThat(LogExcerpts.failing()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(LogExcerpts.healthy()).hasSizeGreaterThanOrEqualTo(LogExcerpts.failing().size());
  }

  /** Whole logs: what one excerpt has is not lost or changed by what stands around it. */
  @Test
  void failing_amongHealthyLines() {
    for (var excerpt : LogExcerpts.failing()) {
      var line = "time=\"2026-03-31T10:00:00Z\" level=info msg=\"Heartbeat sent\"\n";
      assertThat(Logs.reasonIds(Logs.events(line + excerpt.text() + line)))
          .as(excerpt.name())
          .containsExactlyInAnyOrderElementsOf(excerpt.expected());
    }
  }
}
