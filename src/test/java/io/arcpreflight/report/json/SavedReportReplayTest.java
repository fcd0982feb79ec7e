package io.arcpreflight.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedReportReplayTest {
  @Test
  void asRunRecord_losesNoCheckAndNoExpectation() {
    var report = Observations.rich();
    var run = SavedReportReplay.asRunRecord(report);
    assertThat(run.expectations()).isEqualTo(report.expectations());
    assertThat(run.checks())
        .extracting(CheckRecord::id)
        .containsExactlyElementsOf(report.checks().stream().map(ReportedCheck::id).toList());
  }

  @Test
  void asRunRecord_turnsEveryStatusIntoItsOutcome() {
    var seen = Observations.hostname();
    var report =
        of(
            Reports.check("a", "A", "s", CheckStatus.PASS, seen),
            Reports.check("b", "B", "s", CheckStatus.WARN, seen, "dns.slow"),
            Reports.check("c", "C", "s", CheckStatus.FAIL, seen, "dns.timeout"),
            new ReportedCheck(
                "d",
                "D",
                "s",
                false,
                CheckStatus.NOT_APPLICABLE,
                List.of(),
                0,
                null,
                null,
                "no",
                null),
            Reports.couldNotRun("e", "E", "s", Failure.DEADLINE),
            Reports.cutShort("f", "F", "s", seen));
    assertThat(SavedReportReplay.asRunRecord(report).checks())
        .containsExactly(
            new CheckRecord("a", "s", true, 84, new Outcome.Seen(seen)),
            new CheckRecord("b", "s", true, 84, new Outcome.Seen(seen)),
            new CheckRecord("c", "s", true, 84, new Outcome.Seen(seen)),
            new CheckRecord("d", "s", false, 0, new Outcome.NotApplicable(told("no"))),
            new CheckRecord(
                "e",
                "s",
                true,
                30_000,
                new Outcome.CouldNotRun(
                    Failure.DEADLINE,
                    Fact.of("reason.still-waiting").with("milliseconds", 30_000))),
            new CheckRecord(
                "f",
                "s",
                true,
                30_000,
                new Outcome.CouldNotRun(
                    Failure.DEADLINE,
                    Fact.of("reason.time-up").with("milliseconds", 300),
                    seen)));
  }

  @Test
  void asRunRecord_refusesACheckThatSawNothingAndHasAVerdict() {
    var report =
        of(
            new ReportedCheck(
                "a", "A", "s", true, CheckStatus.PASS, List.of(), 0, null, null, null, null));
    assertThatThrownBy(() -> SavedReportReplay.asRunRecord(report))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the check a has the status \"pass\" and no observation");
  }

  @Test
  void asRunRecord_keepsTheReasonAsDataWhereItIsThereAndKnown() {
    var known = Fact.of("reason.still-waiting").with("milliseconds", 7);
    var unknown = Fact.of("reason.of-another-time").with("milliseconds", 7);
    var report = of(notApplicable(known), notApplicable(unknown));

    assertThat(SavedReportReplay.asRunRecord(report).checks())
        .extracting(CheckRecord::outcome)
        .containsExactly(new Outcome.NotApplicable(known), new Outcome.NotApplicable(told("so")));
  }

  private static ReportedCheck notApplicable(Fact reason) {
    return new ReportedCheck(
        "d", "D", "s", false, CheckStatus.NOT_APPLICABLE, List.of(), 0, null, null, "so", reason);
  }

  private static Fact told(String reason) {
    return Fact.of("reason.told").with("detail", reason);
  }

  private static Report of(ReportedCheck... checks) {
    return Reports.report(Verdict.READY, 0, 0, List.of(), List.of(checks));
  }
}
