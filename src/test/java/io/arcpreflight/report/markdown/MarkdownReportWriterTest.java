package io.arcpreflight.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportWriterTest {
  private static String write(Report report, String language) throws IOException {
    var out = new StringBuilder();
    new MarkdownReportWriter(Labels.in(language)).write(report, out);
    return out.toString();
  }

  @Test
  void finding_isASectionWithStepsToTickOff() throws IOException {
    assertThat(write(Reports.proxyForbidden(), "en"))
        .startsWith("# arc-preflight: NOT READY\n\nazcmagent connect would fail with AZCM0026\n")
        .contains("| server | `srv-db-07`, Debian 12 |")
        .contains("## 1. ❌ The proxy does not let this server reach Azure\n\n`proxy.forbidden`")
        .contains("```text\nCONNECT login.windows.net:443 → HTTP/1.1 403 Forbidden\n")
        .contains("1. [ ] Ask its owner to allow CONNECT")
        .contains("   ```sh\n   arc-preflight endpoints --location koreacentral --format squid\n")
        .contains("<details><summary>9 affected</summary>");
  }

  @Test
  void longEvidence_isFolded() throws IOException {
    var report = Reports.withEvidence("1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(write(report, "en"))
        .contains(
            """
            6
            ```

            <details><summary>2 more lines</summary>

            ```text
            7
            8
            ```

            </details>\
            """);
  }

  @Test
  void korean_isKorean() throws IOException {
    assertThat(write(Reports.inKorean(), "ko"))
        .contains("| 서버 | `srv-db-07`", "점검 14개 전체", "프록시가 이 서버의 Azure 접속을 막음")
        .doesNotContain("| server |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "a_b*c => a\\_b\\*c",
        "1. first => 1\\. first",
        "10.0.0.1 => 10\\.0.0.1",
        "- item => \\- item",
        "http://a.b => http\\://a.b",
        "www.evil.test => www\\.evil.test",
        "@team => @<!-- -->team",
        "a & b => a &amp; b",
      })
  void plain_escapesWhatMeansSomething(String text, String escaped) {
    assertThat(MarkdownText.plain(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {"a`b => ``a`b``", "` => `` ` ``", "a|b => `a\\|b`"})
  void code_cannotBeLeft(String text, String code) {
    assertThat(MarkdownText.code(text)).isEqualTo(code);
  }

  @Test
  void reportsOfTheLab_areWritten() throws IOException {
    for (var report : LabReports.all()) {
      assertThat(write(report.report(), "en")).startsWith("# arc-preflight: ");
    }
  }
}
