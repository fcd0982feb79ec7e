package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.LabReports.LabReport;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fault lab saw is judged again, with no network, as it was judged there. */
class LabReportsTest {
  private static final Diagnostician DIAGNOSTICIAN =
      new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled());

  static List<LabReport> reports() {
    return LabReports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void replay_reachesTheSameFindings(LabReport lab) {
    var report = lab.report();
    var diagnosis = DIAGNOSTICIAN.diagnose(SavedReportReplay.asRunRecord(report));
    assertThat(diagnosis.findings().stream().map(LabReportsTest::line).toList())
        .isEqualTo(lines(report));
    assertThat(diagnosis.exitCode()).isEqualTo(report.exitCode());
    assertThat(diagnosis.verdict()).isEqualTo(report.verdict());
  }

  @Test
  void reports_areOfTheWholeLab() {
    assertThat(reports()).hasSizeGreaterThanOrEqualTo(130);
  }

  private static List<String> lines(Report report) {
    return report.findings().stream()
        .map(it -> it.cause() + " " + it.severity() + " " + it.code() + " " + it.subjects())
        .toList();
  }

  private static String line(Finding it) {
    return it.id() + " " + it.severity() + " " + it.code() + " " + it.subjects();
  }
}
