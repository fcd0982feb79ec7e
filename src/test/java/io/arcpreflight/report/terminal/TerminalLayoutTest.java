package io.arcpreflight.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Affected;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.ReportedFinding.Step;
import io.arcpreflight.report.ReportedSetting;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every report on a terminal, and the lines that only some of them have. */
class TerminalLayoutTest {
  private static final String ESCAPE = "\u001b";

  private static final List<Report> ALL =
      List.of(
          Reports.healthy(),
          Reports.proxyForbidden(),
          Reports.twoErrorsAndAWarning(),
          Reports.timeWasUp(),
          Reports.interrupted(),
          Reports.warned(),
          Reports.strict(),
          Reports.inKorean(),
          Observations.rich(),
          Reports.withEvidence("x".repeat(30) + " " + "가".repeat(30) + " " + "y".repeat(30)));

  @ParameterizedTest
  @CsvSource({"80,true,en", "80,false,en", "80,true,ko", "60,true,en", "120,true,ko"})
  void everyLine_fitsUnlessItIsOneWord(int width, boolean unicode, String language)
      throws IOException {
    for (var detail : Detail.values()) {
      for (var report : ALL) {
        var style = new TerminalStyle(false, unicode, detail, width);
        for (var line : written(report, style, language).lines().toList()) {
          if (TextWidth.of(line) > width && !isUnbreakable(line)) {
            assertThat(line).isEqualTo("at most " + width + " columns");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Detail.class)
  void withoutColour_nothingIsAnEscapeSequence(Detail detail) throws IOException {
    for (var report : ALL) {
      assertThat(written(report, new TerminalStyle(false, true, detail, 80), "en"))
          .doesNotContain(ESCAPE);
    }
  }

  @ParameterizedTest
  @EnumSource(Detail.class)
  void withColour_theTextIsTheSame(Detail detail) throws IOException {
    for (var report : ALL) {
      var plain = written(report, new TerminalStyle(false, true, detail, 80), "en");
      var coloured = written(report, new TerminalStyle(true, true, detail, 80), "en");
      assertThat(coloured).contains(ESCAPE);
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
  }

  @Test
  void withColour_onlySignsAndHeadingsHaveIt() throws IOException {
    assertThat(written(Reports.warned(), new TerminalStyle(true, true, Detail.VERBOSE, 80), "en"))
        .contains("\u001b[38;5;130m!\u001b[0m \u001b[1mREADY\u001b[0m   with 1 warning")
        .contains(
            "1 \u001b[38;5;130m!\u001b[0m \u001b[1mThis server's clock is behind Azure\u001b[0m  ")
        .contains("\n    seen   this clock is 194 s behind")
        .contains(
            "\n\u001b[1mEndpoints\u001b[0m\n  \u001b[38;5;130m!\u001b[0m management  management");
  }

  @Test
  void ascii_holdsForEvidenceToo() throws IOException {
    var report = Reports.withEvidence("a → b … “c” 가 é", "O=Société");
    for (var detail : Detail.values()) {
      assertThat(written(report, new TerminalStyle(false, false, detail, 80), "en"))
          .contains("a -> b ... \"c\" \\uac00 \\u00e9", "O=Soci\\u00e9t\\u00e9")
          .matches(text -> text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
    }
  }

  @Test
  void hostileEvidence_isShownAndNeverObeyed() throws IOException {
    var report =
        Reports.withEvidence(
            "Server: \u001b[2J\u001b]0;owned\u0007\r\n✓ READY\t\u009b31m \u202egnihton \u200b");
    for (var detail : Detail.values()) {
      assertThat(written(report, new TerminalStyle(false, true, detail, 80), "en"))
          .contains("Server: \\x1b[2J\\x1b]0;owned\\x07\\r\\n✓ READY\\t\\u009b31m \\u202egnihton")
          .contains("\\u200b")
          .matches(text -> text.chars().noneMatch(c -> c != '\n' && VisibleText.isHidden(c)));
    }
  }

  @Test
  void hostileNames_areShownAndNeverObeyedAnywhere() throws IOException {
    var run = Reports.proxyForbidden();
    var host = new Report.Host("srv\u001b[31m", "Debian\n12", "amd64");
    var hostile =
        new Report(
            run.schemaVersion(),
            run.tool(),
            host,
            run.startedAt(),
            run.durationMs(),
            List.of(new ReportedSetting("cl\u001boud", "{1}\u001b[1m", "\u001b", List.of("\r"))),
            run.expectations(),
            run.verdict(),
            run.exitCode(),
            run.missing(),
            run.findings(),
            run.checks(),
            run.azcmagent());
    assertThat(written(hostile, new TerminalStyle(false, true, Detail.VERBOSE, 80), "en"))
        .doesNotContain(ESCAPE, "\r")
        .contains("srv\\x1b[31m   Debian\\n12", "{1}\\x1b[1m  (\\x1b, instead of \\r)");
  }

  @Test
  void longEvidence_isWrappedAndNeverShortened() throws IOException {
    var url = "https://example.net/" + "a".repeat(100);
    var text =
        written(
            Reports.withEvidence("redirected to " + url + " by the proxy"),
            new TerminalStyle(false, true, Detail.NORMAL, 80),
            "en");
    assertThat(text)
        .contains(
            "    seen   redirected to\n             " + url + "\n             by the proxy\n");
  }

  @Test
  void interrupted_tellsWhatIsKnown() throws IOException {
    assertThat(normal(Reports.interrupted()))
        .contains("? INTERRUPTED   1 of 14 checks did not finish; found so far: AZCM0026");
    var run = Reports.interrupted();
    var blank =
        Reports.with(run, Verdict.INCOMPLETE, 11, run.expectations(), List.of(), run.checks());
    assertThat(normal(blank)).contains("? INTERRUPTED   no verdict: 1 of 14 checks did not finish");
  }

  @Test
  void strict_tellsThatAWarningDecided() throws IOException {
    assertThat(normal(Reports.strict()))
        .contains("✗ NOT READY   a warning counts as an error (--strict)")
        .doesNotContain("would fail");
  }

  @Test
  void installerCode_isNotBlamedOnConnect() throws IOException {
    var finding = finding("host.unknown-distribution", "AZCM0131", List.of("this server"), null);
    assertThat(normal(notReady(finding)))
        .contains("✗ NOT READY   installing the agent would fail with AZCM0131");
  }

  @Test
  void everyEndpoint_isToldWithoutAList() throws IOException {
    var hosts = Reports.proxyForbidden().findings().getFirst().subjects();
    assertThat(normal(notReady(finding("tcp.timeout", "AZCM0026", hosts, new Affected(9, 9)))))
        .contains("           the same for all 9 endpoints\n")
        .doesNotContain("pas.windows.net,");
  }

  @Test
  void subjectsThatAreNoEndpoints_areNotCalledSo() throws IOException {
    var finding =
        finding("dns.server-differs", "AZCM0026", List.of("10.0.1.53"), new Affected(5, 12));
    assertThat(normal(notReady(finding)))
        .contains("           affects 5 of 12 endpoints\n           about: 10.0.1.53\n");
  }

  @Test
  void codeWithAnotherNumberElsewhere_tellsBoth() throws IOException {
    var finding =
        new ReportedFinding(
            "parameter.tags",
            Severity.ERROR,
            "AZCM0013",
            List.of("AZCM0023"),
            List.of("message-3", "code-0013", "code-0067", "footnote-1", "other"),
            List.of("--tags"),
            null,
            "The tags cannot be read",
            List.of("--tags a=b=c"),
            null,
            "Each tag is a name, an equals sign and a value.",
            null,
            List.of(),
            Owner.HOST,
            Confidence.CERTAIN,
            false,
            null);
    assertThat(normal(notReady(finding)))
        .contains(
            """
                doc    AZCM0013, or AZCM0023 in other agent versions; connection issues, row
                       3; AZCM0067; footnote 1; other
            """);
  }

  @Test
  void remarks_takeOneLineAndNoneInTheShortReport() throws IOException {
    var run = Reports.proxyForbidden();
    var remark =
        Reports.finding(
            "agent.not-installed",
            Severity.INFO,
            null,
            List.of("himds"),
            null,
            "The agent is not installed yet",
            List.of(),
            "That is as it should be.",
            List.of(),
            Owner.HOST,
            Confidence.CERTAIN);
    var findings = List.of(run.findings().getFirst(), remark);
    var report = Reports.with(run, run.verdict(), 26, run.expectations(), findings, run.checks());
    assertThat(normal(report))
        .contains("\n2 i The agent is not installed yet")
        .doesNotContain("That is as it should be.");
    assertThat(written(report, new TerminalStyle(false, true, Detail.VERBOSE, 80), "en"))
        .contains("That is as it should be.");
    assertThat(written(report, new TerminalStyle(false, true, Detail.SHORT, 80), "en"))
        .contains("1 ✗ The proxy")
        .doesNotContain("agent.not-installed");
    var healthy = Reports.healthy();
    var noted =
        Reports.with(
            healthy, Verdict.READY, 0, run.expectations(), List.of(remark), healthy.checks());
    assertThat(normal(noted))
        .contains("✓ READY   12 checks passed, 1 not applicable, 1 note (--verbose)")
        .hasLineCount(4);
  }

  @Test
  void partOfTheEndpointsPastTheProxy_isToldInTheHeader() throws IOException {
    assertThat(
            written(Observations.rich(), new TerminalStyle(false, true, Detail.SHORT, 120), "en"))
        .contains(
            "proxy http://proxy.corp.example:3128  (HTTPS_PROXY of himdsd.service), "
                + "3 of 16 endpoints bypass it\n");
  }

  private static Report notReady(ReportedFinding finding) {
    var run = Reports.proxyForbidden();
    return Reports.with(
        run, Verdict.NOT_READY, 26, run.expectations(), List.of(finding), run.checks());
  }

  private static ReportedFinding finding(
      String cause, String code, List<String> subjects, @Nullable Affected affected) {
    return Reports.finding(
        cause,
        Severity.ERROR,
        code,
        subjects,
        affected,
        "A summary",
        List.of("evidence"),
        "A meaning.",
        List.of(new Step("A step.", null)),
        Owner.NETWORK,
        Confidence.CERTAIN);
  }

  /** A label or a sign may stand before the word that is too long. */
  private static boolean isUnbreakable(String line) {
    var words = line.strip().split(" +", -1).length;
    return words <= 3 || line.startsWith("             arc-preflight ");
  }

  private static String normal(Report report) throws IOException {
    return written(report, new TerminalStyle(false, true, Detail.NORMAL, 80), "en");
  }

  private static String written(Report report, TerminalStyle style, String language)
      throws IOException {
    var text = new StringBuilder();
    new TerminalReportWriter(style, Labels.in(language)).write(report, text);
    return text.toString();
  }
}
