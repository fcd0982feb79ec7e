package io.arcpreflight.report.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.LabReports.LabReport;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.json.JsonReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is private leaves a report, and what is wrong stays in it. */
class RedactionTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  /** The lab's own: its host, its company, its networks, its subscription. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "srv-db-07|corp\\.example|rg-dc1|(?<![\\d.])10\\.(?:20|10)\\.\\d+\\.\\d+"
              + "|1b2c3d4e-|9f8e7d6c-|20\\.190\\.128\\.10",
          Pattern.CASE_INSENSITIVE);

  static List<LabReport> reports() {
    return LabReports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void labReport_losesWhatIsPrivateAndKeepsItsCauses(LabReport lab) throws Exception {
    var text = LabReports.text(lab.scenario());
    var redacted = Redaction.of(text);

    var left = new TreeSet<String>();
    PRIVATE.matcher(redacted).results().forEach(match -> left.add(match.group()));
    assertThat(left).isEmpty();

    var before = SavedReport.judgeAgain(new JsonReportReader().read(text, "a"), CATALOG);
    var after = SavedReport.judgeAgain(new JsonReportReader().read(redacted, "b"), CATALOG);
    assertThat(lines(after)).isEqualTo(lines(before));
    assertThat(after.verdict()).isEqualTo(before.verdict());
    assertThat(after.exitCode()).isEqualTo(before.exitCode());
  }

  private static List<String> lines(Report report) {
    return report.findings().stream()
        .map(it -> it.cause() + " " + it.severity() + " " + it.code() + " " + it.subjects().size())
        .toList();
  }

  @Test
  void sameInput_hasTheSameForItThroughout() throws Exception {
    var redacted =
        Redaction.of(
            """
            {"host":{"name":"web-07"},
             "evidence":["web-07.corp.example asks proxy.corp.example at 10.1.2.3 and 10.1.2.4",
                         "WEB-07 is 10.1.2.3; management.azure.com stays, so does 169.254.169.254",
                         "/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/rg-pay/x",
                         "resource group rg-pay of kim@corp.example, fe80::1, 2603:1::5, 8.8.8.8"]}
            """);
    assertThat(redacted.toLowerCase(Locale.ROOT))
        .doesNotContain("web-07", "corp", "10.1.2", "0b1f6471", "rg-pay", "kim", "2603", "8.8.8.8")
        .contains("management.azure.com", "169.254.169.254");
    var host = redacted.replaceAll("(?s).*\"name\": ?\"([^\"]+)\".*", "$1");
    assertThat(host).hasSameSizeAs("web-07").matches("[a-z]{3}-\\d{2}");
    assertThat(redacted.split(Pattern.quote(host), -1)).hasSize(4);
  }

  @Test
  void explain_writesEveryFormatWithoutIt(@TempDir Path folder) throws Exception {
    var file =
        Files.writeString(folder.resolve("r.json"), LabReports.text("agent-already-connected"));
    var process = new TestProcess();
    for (var format :
        List.of(
            "text",
            "json",
            "nagios",
            "junit",
            "prometheus",
            "markdown",
            "html",
            "firewall",
            "ndjson")) {
      process.run("explain", file.toString(), "--redact", "--verbose", "--format", format);
      assertThat(PRIVATE.matcher(process.out()).find()).as(format).isFalse();
      assertThat(process.out()).as(format).isNotBlank();
      assertThat(process.err()).isEmpty();
    }
    assertThat(process.run("explain", file.toString(), "--redact")).isEqualTo(67);
    assertThat(process.out()).contains("agent.already-connected");
  }

  @Test
  void whatIsNoReport_isRefused() {
    var process = new TestProcess();
    assertThat(process.run("explain", "--redact", "AZCM0061")).isEqualTo(23);
    process.input("dial tcp: lookup login.windows.net: no such host");
    assertThat(process.run("explain", "--redact", "-")).isEqualTo(23);
    assertThat(process.err()).contains("--redact is for these");
  }

  /** Names that a regular expression's replacement would take for something else. */
  @Test
  void names_withSignsOfReplacementsAreReplaced() throws Exception {
    var redacted = Redaction.of("{\"issuer\":\"CN=Kim $1 \\\\0 ${x} Lee\",\"a\":\"by kim $1\"}");
    assertThat(redacted).doesNotContain("Kim").doesNotContain("Lee");
  }

  @Test
  @Timeout(20)
  void names_withoutEnoughFormsEndAsWell() throws Exception {
    var names = new StringBuilder("CN=--- ___ microsoft--");
    for (var c = '\u4e00'; c < '\u4e00' + 30; c++) {
      names.append(' ').append(c).append("--");
    }
    var redacted = Redaction.of("{\"issuer\":\"" + names + "\"}");
    assertThat(redacted).doesNotContain("\u4e05--").contains("--- ___ microsoft--");
  }
}
