package io.arcpreflight.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What is written is read back by the JDK's parser, and held against a schema. */
class JUnitReportWriterTest {
  private static String write(Report report, String language) throws IOException {
    var out = new StringBuilder();
    new JUnitReportWriter(Labels.in(language)).write(report, out);
    return out.toString();
  }

  private static Document parsed(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static void requireValid(String xml) throws Exception {
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("src/test/resources/report/junit.xsd").toFile());
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    var found = new ArrayList<Element>();
    var nodes = document.getElementsByTagName(name);
    for (var i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  @Test
  void everyStatus_hasItsElement() throws Exception {
    var xml = write(Observations.rich(), "en");
    requireValid(xml);
    var document = parsed(xml);
    var cases = elements(document, "testcase");
    for (var check : Observations.rich().checks()) {
      var element =
          switch (check.status()) {
            case PASS, WARN -> "";
            case FAIL -> "failure";
            case NOT_APPLICABLE -> "skipped";
            case COULD_NOT_RUN -> "error";
          };
      assertThat(cases)
          .filteredOn(it -> it.getAttribute("name").startsWith(check.id() + " ("))
          .isNotEmpty()
          .anySatisfy(
              it ->
                  assertThat(
                          it.getElementsByTagName(element.isEmpty() ? "none" : element).getLength())
                      .isEqualTo(element.isEmpty() ? 0 : 1));
    }
  }

  @Test
  void counts_areThoseOfTheCases() throws Exception {
    var document = parsed(write(Observations.rich(), "en"));
    var root = document.getDocumentElement();
    assertThat(root.getAttribute("tests"))
        .isEqualTo("" + elements(document, "testcase").size())
        .isEqualTo("" + (Observations.rich().checks().size() + 1));
    assertThat(root.getAttribute("failures")).isEqualTo("" + elements(document, "failure").size());
    assertThat(root.getAttribute("errors")).isEqualTo("" + elements(document, "error").size());
    for (var suite : elements(document, "testsuite")) {
      assertThat(suite.getAttribute("tests"))
          .isEqualTo("" + suite.getElementsByTagName("testcase").getLength());
      assertThat(suite.getAttribute("skipped"))
          .isEqualTo("" + suite.getElementsByTagName("skipped").getLength());
    }
  }

  @Test
  void failure_holdsEvidenceMeaningRemedyAndOwner() throws Exception {
    var document = parsed(write(Reports.proxyForbidden(), "en"));
    var failure = elements(document, "failure").getLast();
    assertThat(failure.getAttribute("type")).isEqualTo("proxy.forbidden");
    assertThat(failure.getTextContent())
        .contains(
            "(proxy.forbidden, AZCM0026)",
            "seen: CONNECT login.windows.net:443 → HTTP/1.1 403 Forbidden",
            "means: The proxy can be reached",
            "arc-preflight endpoints --location koreacentral --format squid",
            "who: proxy team");
  }

  @Test
  void korean_isKorean() throws Exception {
    assertThat(write(Reports.inKorean(), "ko")).contains("프록시가 이 서버의 Azure 접속을 막음");
  }

  @Test
  void properties_carrySettingsCausesAndCodes() throws Exception {
    var document = parsed(write(Reports.twoErrorsAndAWarning(), "en"));
    assertThat(elements(document, "property"))
        .extracting(it -> it.getAttribute("name") + "=" + it.getAttribute("value"))
        .contains(
            "setting.location=koreacentral",
            "setting.location.source=--location",
            "cause=dns.no-such-host AZCM0026",
            "exitCode=18");
  }

  /** Also where no check has failed: a pipeline that reads cases alone must not go on. */
  @Test
  void runThatIsNotReady_isNeverWithoutAFailedCase() throws Exception {
    var refused = Reports.report(Verdict.NOT_READY, 14, 1, List.of(), List.of());
    assertThat(elements(parsed(write(refused, "en")), "failure")).hasSize(1);
    var partial = Reports.report(Verdict.PARTIAL, 1, 1, List.of(), List.of());
    assertThat(elements(parsed(write(partial, "en")), "error")).hasSize(1);
    var healthy = parsed(write(Reports.healthy(), "en"));
    assertThat(elements(healthy, "failure")).isEmpty();
    assertThat(elements(healthy, "error")).isEmpty();
    assertThat(elements(healthy, "skipped"))
        .hasSize(
            (int)
                Reports.healthy().checks().stream()
                    .filter(it -> it.status() == CheckStatus.NOT_APPLICABLE)
                    .count());
  }

  @Test
  void reportsOfTheLab_areValid() throws Exception {
    var all = LabReports.all();
    assertThat(all).isNotEmpty();
    for (var report : all.subList(0, Math.min(60, all.size()))) {
      requireValid(write(report.report(), "en"));
    }
  }
}
