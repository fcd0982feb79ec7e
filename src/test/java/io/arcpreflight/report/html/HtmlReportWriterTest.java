package io.arcpreflight.report.html;

import static io.arcpreflight.report.html.Pages.elements;
import static io.arcpreflight.report.html.Pages.hash;
import static io.arcpreflight.report.html.Pages.ofClass;
import static io.arcpreflight.report.html.Pages.parsed;
import static io.arcpreflight.report.html.Pages.requireSound;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Affected;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.ReportedFinding.Step;
import io.arcpreflight.report.Reports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is read back by the JDK's XML parser, which forgives nothing. */
class HtmlReportWriterTest {
  private static String write(Report report, String language) throws IOException {
    var out = new StringBuilder();
    new HtmlReportWriter(Labels.in(language), language).write(report, out);
    return out.toString();
  }

  @Test
  void reportsOfTheLab_areSmallAndSound() throws Exception {
    var all = LabReports.all();
    assertThat(all).isNotEmpty();
    for (var i = 0; i < all.size(); i++) {
      var page = write(all.get(i).report(), i % 8 == 0 ? "ko" : "en");
      assertThat(page.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(HtmlOutput.MOST_BYTES);
      if (i % 4 == 0) {
        requireSound(page);
      }
    }
  }

  @Test
  void everyKindOfObservation_isSound() throws Exception {
    requireSound(write(Observations.rich(), "en"));
    requireSound(write(Observations.cutShort(), "en"));
    requireSound(write(Reports.timeWasUp(), "ko"));
    requireSound(write(Reports.report(Verdict.NOT_READY, 14, 1, List.of(), List.of()), "en"));
  }

  @Test
  void link_isOneOfTheWebOnly() {
    var out = new HtmlOutput();
    out.begin("p").link("javascript:alert(1)", "a").link("https://b.test/?\"", "b").end();
    assertThat(out.page())
        .contains("<p>a<a href=\"https://b.test/?&quot;\" rel=\"noopener noreferrer\">b</a></p>");
  }

  /** Where this fails, the style or the script has changed: the new hashes belong in PageAssets. */
  @Test
  void policy_allowsTheScriptAndTheStyleOfThePageAndNothingElse() throws Exception {
    var page = write(Reports.proxyForbidden(), "en");
    var document = parsed(page);
    var policy =
        elements(document, "meta").stream()
            .filter(it -> it.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow()
            .getAttribute("content");
    var script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
    var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(script), hash(style)));
    assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<title>"));
  }

  @Test
  void finding_hasEvidenceMeaningAndStepsToTickOff() throws Exception {
    var document = parsed(write(Reports.proxyForbidden(), "en"));
    assertThat(elements(document, "title").getFirst().getTextContent())
        .isEqualTo("NOT READY · srv-db-07 · arc-preflight");
    assertThat(ofClass(document, "article", "finding").getFirst().getTextContent())
        .contains(
            "1. The proxy does not let this server reach Azure",
            "proxy.forbidden",
            "X-Squid-Error: ERR_ACCESS_DENIED 0",
            "The proxy can be reached and works",
            "arc-preflight endpoints --location koreacentral --format squid",
            "proxy team");
    var boxes =
        elements(document, "input").stream()
            .filter(it -> it.getAttribute("type").equals("checkbox"))
            .toList();
    assertThat(boxes)
        .singleElement()
        .satisfies(it -> assertThat(it.getAttribute("id")).isEqualTo("step-1-1"));
  }

  @Test
  void checksAndSettings_areAllThere() throws Exception {
    var report = Observations.rich();
    var document = parsed(write(report, "en"));
    var checks = ofClass(document, "ul", "checks");
    var text = new StringBuilder();
    checks.forEach(group -> text.append(group.getTextContent()).append('\n'));
    for (var check : report.checks()) {
      assertThat(text).contains(check.id(), check.title());
    }
    var settings = ofClass(document, "dl", "settings").getFirst().getTextContent();
    for (var setting : report.settings()) {
      assertThat(settings).contains(setting.name(), setting.value(), setting.source());
    }
  }

  @Test
  void certificates_areShownOnceForAllThatShowThem() throws Exception {
    var report =
        LabReports.all().stream()
            .filter(it -> it.scenario().equals("demo-tls-inspection"))
            .findFirst()
            .orElseThrow()
            .report();
    var document = parsed(write(report, "en"));
    assertThat(ofClass(document, "article", "chain"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getTextContent())
                    .contains("11 endpoints", "FortiGate CA", "days left"));
  }

  @Test
  void korean_isKorean() throws Exception {
    var document = parsed(write(Reports.inKorean(), "ko"));
    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("ko");
    assertThat(document.getDocumentElement().getTextContent())
        .contains("프록시가 이 서버의 Azure 접속을 막음", "Azure까지의 경로", "관찰한 내용", "조치", "담당")
        .doesNotContain("What was seen", "Path to Azure", "stop here", "Findings");
  }

  /** However much there is to tell, the page stays small, sound, and says what it leaves out. */
  @Test
  void hugeReport_isBounded() throws Exception {
    var rich = Observations.rich();
    var checks = new ArrayList<ReportedCheck>();
    for (var i = 0; i < 300; i++) {
      checks.addAll(rich.checks());
    }
    var evidence = Collections.nCopies(3_000, "각각의 호스트에서 같은 것을 보았음");
    var findings = new ArrayList<ReportedFinding>();
    for (var i = 0; i < 50; i++) {
      findings.add(
          Reports.finding(
              "proxy.forbidden",
              Severity.ERROR,
              "AZCM0026",
              Collections.nCopies(2_000, "a.example"),
              new Affected(2, 2),
              "x".repeat(9_000),
              evidence,
              "y".repeat(9_000),
              List.of(new Step("z".repeat(9_000), "w".repeat(9_000))),
              Owner.PROXY,
              Confidence.CERTAIN));
    }
    for (var report :
        List.of(
            Reports.report(Verdict.NOT_READY, 26, 10, findings, rich.checks()),
            Reports.report(Verdict.NOT_READY, 26, 10, List.of(), checks),
            Reports.report(Verdict.NOT_READY, 26, 10, findings, checks))) {
      var document = requireSound(write(report, "ko"));
      assertThat(document.getDocumentElement().getTextContent()).contains("JSON 보고서에만 있");
    }
  }
}
