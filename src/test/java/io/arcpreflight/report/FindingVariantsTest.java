package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding says where more was seen than its cause itself tells. */
class FindingVariantsTest {

  @Test
  void hostThatGoesPastTheProxy_isToldSo() {
    var finding = finding("proxy-bypassed-host-dropped", "tcp.timeout", Language.ENGLISH);
    assertThat(finding.evidence())
        .contains(
            "past the proxy http://proxy.corp.example:3128:"
                + " NO_PROXY has the entry management.azure.com");
    assertThat(finding.meaning()).contains("NO_PROXY has the entry management.azure.com");
    assertThat(finding.remedy().getFirst().command()).startsWith("export NO_PROXY=");
    assertThat(finding.remedy()).noneMatch(it -> it.text().contains("If there is a proxy"));
    assertThat(finding.owner()).isEqualTo(Owner.HOST);
  }

  @ParameterizedTest
  @CsvSource({
    "tcp-own-firewall-drops, tcp.timeout, TCPRetransFail",
    "tcp-own-firewall-rejects, tcp.host-unreachable, IcmpOutDestUnreachs",
    "tcp-own-firewall-refuses, tcp.refused, IcmpOutDestUnreachs",
  })
  void ownFirewall_isNamedFirst(String scenario, String cause, String counter) {
    var finding = finding(scenario, cause, Language.ENGLISH);
    assertThat(finding.evidence())
        .anyMatch(it -> it.startsWith("this server itself stopped") && it.contains(counter));
    assertThat(finding.meaning()).contains("its own kernel");
    assertThat(finding.remedy().getFirst().command()).startsWith("{ nft list ruleset");
    assertThat(finding.owner()).isEqualTo(Owner.HOST);
  }

  @ParameterizedTest
  @CsvSource({
    "tcp-dropped-login.windows.net, tcp.timeout",
    "tcp-refused-by-icmp-login.windows.net, tcp.refused",
  })
  void firewallOfTheNetwork_isNotTakenForThisServers(String scenario, String cause) {
    var finding = finding(scenario, cause, Language.ENGLISH);
    assertThat(finding.meaning()).doesNotContain("its own kernel");
    assertThat(finding.owner()).isEqualTo(Owner.NETWORK);
  }

  @Test
  void throttling_isNoRewriting() {
    var finding =
        finding("http-azure-asks-for-patience", "http.unexpected-answer", Language.ENGLISH);
    assertThat(finding.summary()).isEqualTo("Requests are being throttled (HTTP 429)");
    assertThat(finding.evidence()).contains("too many requests (Retry-After: 10)");
    assertThat(finding.likelyCause()).doesNotContain("rewrites");
    assertThat(finding.remedy().getFirst().command()).startsWith("sleep 300");
  }

  @Test
  void agentThatLostContact_keepsItsResource() {
    var finding = finding("health-disconnected", "agent.not-connected", Language.ENGLISH);
    assertThat(finding.summary()).isEqualTo("The agent has lost contact with Azure");
    assertThat(finding.evidence()).contains("no contact with Azure since 2026-11-20T03:12:00Z");
    assertThat(finding.remedy())
        .noneMatch(it -> it.text().contains("delete"))
        .noneMatch(it -> it.command() != null && it.command().contains("azcmagent connect"));
  }

  @Test
  void agentThatWasNeverConnected_isConnected() {
    var finding = finding("health-never-connected", "agent.not-connected", Language.ENGLISH);
    assertThat(finding.summary()).isEqualTo("The agent is not connected to Azure");
    assertThat(finding.remedy().getLast().command()).startsWith("azcmagent connect");
  }

  @Test
  void missingAgent_isNoneThatIsYetToCome_whereOneIsExpected() {
    assertThat(finding("health-not-installed", "agent.not-installed", Language.ENGLISH).summary())
        .isEqualTo("The Azure Arc agent is not installed");
    assertThat(finding("health-not-installed", "agent.not-installed", Language.KOREAN).summary())
        .isEqualTo("Azure Arc 에이전트가 설치되어 있지 않습니다");
  }

  @Test
  void wrongClock_isShownBesideTheOther() {
    var finding = finding("host-clock-an-hour-ahead", "host.clock-skew", Language.ENGLISH);
    assertThat(finding.facts().getFirst().values()).containsKeys("host", "here", "there");
    assertThat(finding.evidence().getFirst()).matches(".*: \\S+Z here, \\S+Z at \\S+");
  }

  private static ReportedFinding finding(String scenario, String cause, Language language) {
    var catalog = Catalog.load(language);
    var lab =
        LabReports.all().stream()
            .filter(it -> it.scenario().equals(scenario))
            .findFirst()
            .orElseThrow();
    var run = SavedReportReplay.asRunRecord(lab.report());
    var diagnosis = new Diagnostician(catalog, Issuers.bundled()).diagnose(run);
    return new ReportBuilder(catalog, OperatingSystem.LINUX, lab.report()::host)
        .rebuild(lab.report(), run, diagnosis).findings().stream()
            .filter(it -> it.cause().equals(cause))
            .findFirst()
            .orElseThrow();
  }
}
