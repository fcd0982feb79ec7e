package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.json.JsonReportReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that version 0.1.0 wrote are read and judged as they were then. */
class EarlierReportsTest {
  /** Named in 0.1.0 beside the cause that the same line of azcmagent stands for. */
  private static final String WITHDRAWN = "azure.name-taken";

  /** What a list of one's own names by its address was blamed on a DNS filter. */
  private static final List<String> OF_AN_ADDRESS = List.of("dns.sinkhole", "tcp.refused");

  private final TestProcess process = new TestProcess();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect-failed",
        "health-identity-expired",
        "proxy-forbids-everything",
        "settings-refused",
        "two-clock-an-hour-ahead-and-trusted-inspection"
      })
  void explain_reachesTheSameFindings(String name) throws IOException {
    var text = Recorded.text("reports/0.1.0/" + name + ".json");
    var saved = report(text);

    process.input(text).run("explain", "-", "--format", "json");
    var explained = report(process.out());

    assertThat(explained.verdict()).isEqualTo(saved.verdict());
    assertThat(explained.exitCode()).isEqualTo(saved.exitCode());
    assertThat(told(explained)).isEqualTo(told(saved, WITHDRAWN));
    assertThat(explained.findings())
        .allSatisfy(
            finding ->
                assertThat(finding.facts())
                    .filteredOn(fact -> !fact.id().startsWith("endpoint."))
                    .hasSameSizeAs(finding.evidence()));
  }

  private static List<Told> told(Report report) {
    return report.findings().stream()
        .map(Told::of)
        .filter(
            it ->
                !OF_AN_ADDRESS.contains(it.cause()) || !it.subjects().equals(List.of("127.0.0.1")))
        .toList();
  }

  private static List<Told> told(Report report, String withdrawn) {
    return told(report).stream().filter(it -> !it.cause().equals(withdrawn)).toList();
  }

  private static Report report(String json) throws IOException {
    return new JsonReportReader().read(new StringReader(json), "report.json");
  }

  private record Told(String cause, String severity, List<String> subjects, List<String> evidence) {
    static Told of(ReportedFinding finding) {
      return new Told(
          finding.cause(), finding.severity().name(), finding.subjects(), finding.evidence());
    }
  }
}
