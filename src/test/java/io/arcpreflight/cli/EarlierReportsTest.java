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
  /**
   * What 0.1.0 said beyond what is so: a name that is taken, beside the cause that the same line of
   * azcmagent stands for; and a DNS filter behind an address, which nobody looks up.
   */
  private static final List<String> WITHDRAWN =
      List.of("azure.name-taken [azcmagent connect]", "dns.sinkhole [127.0.0.1]");

  /**
   * What stood behind that filter: the port is closed. The run had gone on with --even-if for the
   * filter alone, so that the closed port is an error where the filter was a warning.
   */
  private static final String UNCOVERED = "tcp.refused [127.0.0.1]";

  /** What newer versions tell of the same observation besides. */
  private static final String MORE = "that is 1 h, almost to the minute";

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
    assertThat(told(explained).stream().filter(it -> !it.name().equals(UNCOVERED)).toList())
        .isEqualTo(told(saved).stream().filter(it -> !WITHDRAWN.contains(it.name())).toList());
    var namesAnAddress = told(saved).stream().anyMatch(it -> WITHDRAWN.contains(it.name()));
    assertThat(told(explained).stream().filter(it -> it.name().equals(UNCOVERED)))
        .hasSize(namesAnAddress ? 1 : 0);
    assertThat(explained.findings())
        .allSatisfy(
            finding ->
                assertThat(finding.facts())
                    .filteredOn(fact -> !fact.id().startsWith("endpoint."))
                    .hasSameSizeAs(finding.evidence()));
  }

  private static List<Told> told(Report report) {
    return report.findings().stream().map(Told::of).toList();
  }

  private static Report report(String json) throws IOException {
    return new JsonReportReader().read(new StringReader(json), "report.json");
  }

  private record Told(String cause, String severity, List<String> subjects, List<String> evidence) {
    String name() {
      return cause + " " + subjects;
    }

    static Told of(ReportedFinding finding) {
      return new Told(
          finding.cause(),
          finding.severity().name(),
          finding.subjects(),
          finding.evidence().stream().filter(it -> !it.equals(MORE)).toList());
    }
  }
}
