package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.LabReports.LabReport;
import io.arcpreflight.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fault lab saw is judged again, with no network, as it was judged there. */
class LabReportsTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private static final Map<String, Set<String>> EVIDENCE = LabEvidence.kept();

  static List<LabReport> reports() {
    return LabReports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void replay_reachesTheSameFindings(LabReport lab) {
    var report = lab.report();
    var again = SavedReport.judgeAgain(report, CATALOG);
    assertThat(lines(again)).isEqualTo(lines(report));
    assertThat(again.exitCode()).isEqualTo(report.exitCode());
    assertThat(again.verdict()).isEqualTo(report.verdict());
    assertThat(statuses(again)).isEqualTo(statuses(report));
    assertThat(LabEvidence.told(again))
        .containsAll(EVIDENCE.getOrDefault(lab.scenario(), Set.of()));
  }

  @Test
  void reports_areOfTheWholeLab() {
    assertThat(reports()).hasSizeGreaterThanOrEqualTo(130);
  }

  private static List<String> statuses(Report report) {
    return report.checks().stream()
        .map(it -> it.id() + " " + it.status() + " " + it.causes())
        .toList();
  }

  private static List<String> lines(Report report) {
    return report.findings().stream()
        .map(
            it ->
                it.cause()
                    + " "
                    + it.severity()
                    + " "
                    + it.code()
                    + " "
                    + it.subjects()
                    + " "
                    + it.affected())
        .toList();
  }
}
