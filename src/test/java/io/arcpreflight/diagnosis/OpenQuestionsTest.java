package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A warning that leaves open whether connecting would succeed makes no run ready. */
class OpenQuestionsTest {
  @ParameterizedTest
  @CsvSource({
    "host-systemd-not-running-as-in-a-container, host.systemd-not-running, host.systemd",
    "host-program-missing-gpg, host.required-program-missing, host.programs",
    "agent-settings-unreadable-json, agent.config-unreadable, agent.configuration",
    "http-azure-answers-503, http.server-error, endpoint.arm",
  })
  void warningThatLeavesItOpen_isPartial(String scenario, String cause, String check) {
    var run = run(scenario);
    var diagnosis = diagnose(run);
    assertThat(diagnosis.findings()).anyMatch(it -> it.id().equals(cause));
    assertThat(diagnosis.findings()).noneMatch(it -> it.severity().id().equals("error"));
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(diagnosis.missing()).containsExactly(check);
    assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.INCOMPLETE.number());
    var tolerated = diagnose(in(RunMode.CHECK, List.of(cause), run));
    assertThat(tolerated.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
    assertThat(tolerated.exitCode()).isZero();
  }

  @Test
  void connectedAgent_canWaitForAzure() {
    var health = diagnose(in(RunMode.HEALTH, List.of(), run("http-azure-answers-503")));
    assertThat(health.missing()).doesNotContain("endpoint.arm");
  }

  private static RunRecord in(RunMode mode, List<String> tolerated, RunRecord run) {
    return new RunRecord(
        new RunContext(false, false, false, List.of(), mode, tolerated), run.checks());
  }

  private static RunRecord run(String scenario) {
    return LabReports.all().stream()
        .filter(it -> it.scenario().equals(scenario))
        .findFirst()
        .map(it -> SavedReportReplay.asRunRecord(it.report()))
        .orElseThrow();
  }

  private static Diagnosis diagnose(RunRecord run) {
    return new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled()).diagnose(run);
  }
}
