package io.arcpreflight.report.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.change.ComparedRun;
import io.arcpreflight.report.change.ReportedChange;
import io.arcpreflight.report.change.RunChanges;
import io.arcpreflight.report.change.RunDifference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be asked of the journal about a run. */
class JournalEntryTest {
  private static List<String> fields(Report report) {
    return JournalEntry.of(report, "812", Labels.in("en")).lines().toList();
  }

  @Test
  void run_isAFieldALine() {
    assertThat(fields(Reports.proxyForbidden()))
        .containsExactly(
            "MESSAGE=NOT READY: azcmagent connect would fail with AZCM0026 (proxy.forbidden)",
            "MESSAGE_ID=cc336136f0404ce784ca8a6c8acde892",
            "PRIORITY=3",
            "SYSLOG_IDENTIFIER=arc-preflight",
            "OBJECT_PID=812",
            "ARC_PREFLIGHT_COMMAND=check",
            "ARC_PREFLIGHT_VERDICT=not-ready",
            "ARC_PREFLIGHT_EXIT_CODE=26",
            "ARC_PREFLIGHT_DURATION_MS=2060",
            "ARC_PREFLIGHT_VERSION=1.0.0",
            "ARC_PREFLIGHT_CAUSE=proxy.forbidden");
  }

  @Test
  void priority_isThatOfTheVerdict() {
    assertThat(fields(Reports.healthy()))
        .contains("PRIORITY=6")
        .first()
        .asString()
        .startsWith("MESSAGE=READY: ")
        .doesNotContain("(");
    assertThat(fields(Reports.warned())).contains("PRIORITY=4");
    assertThat(fields(Reports.timeWasUp())).contains("PRIORITY=3");
  }

  private static RunChanges changes(
      Report before, List<ReportedChange> changes, String... remarks) {
    var run =
        new ComparedRun(
            "srv",
            before.startedAt(),
            before.expectations().mode(),
            before.verdict(),
            before.exitCode());
    return new RunChanges(new RunDifference(run, changes), null, List.of(), List.of(remarks));
  }

  @Test
  void change_isToldWhereTheRunBeforeIsKnown() {
    var run = Reports.proxyForbidden();
    assertThat(fields(run.withChanges(changes(run, List.of()))))
        .contains("ARC_PREFLIGHT_CHANGED=no");
    var change = new ReportedChange("x", Fact.of("change.server"));
    assertThat(fields(run.withChanges(changes(run, List.of(change)))))
        .contains("ARC_PREFLIGHT_CHANGED=yes");
    assertThat(fields(run.withChanges(changes(Reports.healthy(), List.of()))))
        .contains("ARC_PREFLIGHT_CHANGED=yes");
    assertThat(fields(run.withChanges(changes(run, List.of(), "a remark"))))
        .contains("ARC_PREFLIGHT_CHANGED=yes");
    assertThat(fields(run.withChanges(new RunChanges(null, null, List.of(), List.of()))))
        .noneMatch(it -> it.startsWith("ARC_PREFLIGHT_CHANGED"));
  }

  /** A second line would be a field of its own. */
  @Test
  void value_hasNoSecondLine() {
    var run = Reports.proxyForbidden();
    var other =
        new Report(
            run.schemaVersion(),
            new Report.Tool("x\nPRIORITY=0", "1"),
            run.host(),
            run.startedAt(),
            run.durationMs(),
            run.settings(),
            run.expectations(),
            run.verdict(),
            run.exitCode(),
            run.missing(),
            run.findings(),
            run.checks(),
            null);
    assertThat(fields(other)).doesNotContain("PRIORITY=0").hasSize(11);
  }
}
