package io.arcpreflight.report.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.json.JsonReportReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is told to be different in another run, of reports that the lab wrote. */
class ReportComparisonTest {
  private static final String HEALTHY = "demo-healthy";

  private static Report report(String name) throws IOException {
    return new JsonReportReader().read(LabReports.text(name), name);
  }

  private static Report changed(String name, Consumer<ObjectNode> change) throws IOException {
    var document = (ObjectNode) new ObjectMapper().readTree(LabReports.text(name));
    change.accept(document);
    return new JsonReportReader().read(document.toString(), name);
  }

  private static List<String> differences(Report before, Report after) {
    var words = Catalog.load(Language.ENGLISH);
    return ReportComparison.between(before, after).stream()
        .map(fact -> words.sentence(fact.id(), fact.values()))
        .toList();
  }

  private static ObjectNode check(JsonNode report, String id) {
    for (var check : report.get("checks")) {
      if (check.get("id").asText().equals(id)) {
        return (ObjectNode) check;
      }
    }
    throw new AssertionError(id);
  }

  private static ObjectNode seen(JsonNode report, String id) {
    return (ObjectNode) check(report, id).get("observation");
  }

  @Test
  void sameReport_hasNoDifferences() throws IOException {
    for (var each : LabReports.all()) {
      assertThat(ReportComparison.between(each.report(), each.report()))
          .as(each.scenario())
          .isEmpty();
    }
  }

  @Test
  void everyDifference_isToldInBothLanguages() throws IOException {
    var healthy = report(HEALTHY);
    for (var language : Language.values()) {
      var words = Catalog.load(language);
      for (var each : LabReports.all()) {
        for (var fact : ReportComparison.between(healthy, each.report())) {
          assertThat(words.sentence(fact.id(), fact.values()))
              .as(each.scenario())
              .doesNotContain("{", "[");
        }
      }
    }
  }

  @Test
  void inspection_isToldWithBothIssuers() throws IOException {
    assertThat(differences(report(HEALTHY), report("demo-tls-inspection")))
        .contains(
            "new: tls.untrusted-issuer: login.microsoftonline.com and 10 more",
            "TLS inspection began for login.microsoftonline.com and 10 more: issuer FortiGate CA,"
                + " before Azure TLS Issuing CA 07");
    assertThat(differences(report("demo-tls-inspection"), report(HEALTHY)))
        .contains(
            "TLS inspection ended for login.microsoftonline.com and 10 more: issuer Azure TLS"
                + " Issuing CA 07, before FortiGate CA");
  }

  @Test
  void proxy_isToldOnceForAllHosts_andAsSetting() throws IOException {
    assertThat(differences(report(HEALTHY), report("demo-proxy-wants-credentials")))
        .contains(
            "login.microsoftonline.com and 10 more through http://proxy.corp.example:3128, before"
                + " without a proxy",
            "proxy is http://proxy.corp.example:3128 (HTTPS_PROXY), before none");
  }

  @Test
  void cause_isClearedOnlyWhereItWasLookedFor() throws IOException {
    var failed = report("demo-firewall-resets-by-name");
    var skipped =
        changed(
            HEALTHY,
            document ->
                document
                    .get("checks")
                    .forEach(
                        check -> {
                          if (check.get("id").asText().startsWith("endpoint.")) {
                            ((ObjectNode) check)
                                .put("status", "not-applicable")
                                .put("skippedBy", "--skip")
                                .put("detail", "left out with --skip")
                                .putNull("observation");
                          }
                        }));
    assertThat(differences(failed, report(HEALTHY)))
        .contains("resolved: tls.interrupted: login.windows.net");
    assertThat(differences(failed, skipped))
        .contains("tls.interrupted was seen before; this run did not check it")
        .noneMatch(it -> it.startsWith("resolved: tls"));
    assertThat(differences(skipped, failed))
        .contains("tls.interrupted: login.windows.net; the run before did not check this");
  }

  @Test
  void cause_thatStays_isToldWithTheHostsThatCameAndWent() throws IOException {
    var before = report("demo-tls-inspection");
    var after =
        changed(
            "demo-tls-inspection",
            document -> {
              var subjects = (ArrayNode) document.get("findings").get(0).get("subjects");
              subjects.remove(0);
              subjects.add("new.example");
            });
    assertThat(differences(before, after))
        .containsExactly(
            "tls.untrusted-issuer also for new.example",
            "tls.untrusted-issuer no longer for login.microsoftonline.com");
  }

  @Test
  void since_isToldOfWhatIsKnown() throws IOException {
    var since = Map.of("tls.interrupted", Instant.parse("2026-11-24T03:00:00Z"));
    assertThat(
            ReportComparison.between(
                report("demo-firewall-resets-by-name"), report(HEALTHY), since))
        .contains(
            Fact.of("change.cause-cleared")
                .with("cause", "tls.interrupted")
                .with("severity", "error")
                .with("host", "login.windows.net")
                .with("since", Instant.parse("2026-11-24T03:00:00Z")));
  }

  @Test
  void settings_versionsAndMachine_areTold() throws IOException {
    var after =
        changed(
            HEALTHY,
            document -> {
              ((ObjectNode) document.get("tool")).put("version", "9.0.0");
              ((ObjectNode) document.get("host")).put("name", "srv-2").put("os", "Debian 13");
              seen(document, "agent.version").put("version", "1.99");
              var settings = (ArrayNode) document.get("settings");
              var first = (ObjectNode) settings.get(0);
              settings.add(first.deepCopy().put("name", "added"));
              first.put("source", "elsewhere");
            });
    assertThat(differences(report(HEALTHY), after))
        .contains("agent 1.99, before 1.67.03504.1320", "server srv-2, before srv-db-07")
        .anyMatch(it -> it.startsWith("arc-preflight 9.0.0, before "))
        .anyMatch(it -> it.startsWith("Debian 13 "))
        .anyMatch(it -> it.startsWith("added is "))
        .anyMatch(it -> it.contains(" comes from elsewhere, before from "));
    assertThat(differences(after, report(HEALTHY)))
        .anyMatch(it -> it.startsWith("added is not set, before "));
  }

  @Test
  void addresses_areToldWherePinned() throws IOException {
    var moved =
        changed(
            HEALTHY, document -> addresses(document, "endpoint.arm").removeAll().add("4.1.1.1"));
    var pinned =
        changed(
            HEALTHY, document -> addresses(document, "endpoint.arm").removeAll().add("10.0.0.5"));
    assertThat(differences(report(HEALTHY), moved)).isEmpty();
    assertThat(differences(report(HEALTHY), pinned))
        .singleElement()
        .asString()
        .startsWith("management.azure.com → 10.0.0.5, before ");
  }

  private static ArrayNode addresses(JsonNode report, String id) {
    return (ArrayNode) seen(report, id).get("dns").get("system").get("addresses");
  }

  @Test
  void dnsServers_areTold() throws IOException {
    var other =
        changed(
            HEALTHY,
            document ->
                document
                    .findValues("dns")
                    .forEach(
                        dns ->
                            dns.path("servers")
                                .forEach(each -> ((ObjectNode) each).put("server", "9.9.9.9"))));
    assertThat(differences(report(HEALTHY), other))
        .singleElement()
        .asString()
        .startsWith("DNS servers 9.9.9.9, before ");
  }

  @Test
  void certificate_isToldInItsLastDays_onceAStep() throws IOException {
    var healthy = report(HEALTHY);
    var thirteen = endingAfter(13);
    assertThat(differences(healthy, thirteen))
        .singleElement()
        .asString()
        .startsWith("certificate of management.azure.com expires ")
        .endsWith(", days left: 13");
    assertThat(differences(thirteen, endingAfter(12))).isEmpty();
    assertThat(differences(thirteen, endingAfter(6))).hasSize(1);
    assertThat(differences(healthy, endingAfter(15))).isEmpty();
  }

  private static Report endingAfter(int days) throws IOException {
    return changed(
        HEALTHY,
        document -> {
          var end = Instant.parse(document.get("startedAt").asText()).plusSeconds(86_400L * days);
          var chain = seen(document, "endpoint.arm").get("tls").get("chain");
          ((ObjectNode) chain.get(0)).put("notAfter", end.plusSeconds(60).toString());
        });
  }

  @Test
  void authorities_areToldWhereTheIssuerStays() throws IOException {
    var other =
        changed(
            HEALTHY,
            document -> {
              var chain = seen(document, "endpoint.arm").get("tls").get("chain");
              ((ObjectNode) chain.get(1)).put("sha256", "ab");
            });
    assertThat(differences(report(HEALTHY), other))
        .containsExactly("management.azure.com: other authorities above Azure TLS Issuing CA 07");
  }

  @Test
  void slower_isToldWhereItIsTwiceAndHalfASecondMore() throws IOException {
    assertThat(differences(taking(200), taking(699))).isEmpty();
    assertThat(differences(taking(600), taking(1_150))).isEmpty();
    assertThat(differences(taking(200), taking(700)))
        .containsExactly("management.azure.com: 700 ms, before 200 ms");
  }

  private static Report taking(int ms) throws IOException {
    return changed(HEALTHY, document -> check(document, "endpoint.arm").put("durationMs", ms));
  }
}
