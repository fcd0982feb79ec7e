package io.arcpreflight.report.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.firewall.FirewallRequest.Action;
import io.arcpreflight.report.firewall.FirewallRequest.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the network team, of what was seen in made-up networks and in the fault lab. */
class FirewallRequestTest {
  private static final Labels ENGLISH = Labels.in("en");

  private static String write(ReportWriter writer, Report report) throws IOException {
    var out = new StringBuilder();
    writer.write(report, out);
    return out.toString();
  }

  private static List<Change> changes(Report report) {
    return RequestBuilder.of(report, ENGLISH).changes();
  }

  private static Report lab(String scenario) {
    return LabReports.all().stream()
        .filter(it -> it.scenario().equals(scenario))
        .findFirst()
        .orElseThrow()
        .report();
  }

  @Test
  void healthy_asksForNothing() throws IOException {
    assertThat(changes(Reports.healthy())).isEmpty();
    assertThat(write(new FirewallMarkdownWriter(ENGLISH), Reports.healthy()))
        .contains("Nothing to change");
    assertThat(write(new FirewallCsvWriter(ENGLISH), Reports.healthy()))
        .startsWith("action,need,server,source,destination,")
        .hasLineCount(1);
  }

  @Test
  void proxyThatRefuses_isAskedToAllowTheHost() {
    var change = changes(Observations.rich()).getFirst();
    assertThat(change.action()).isEqualTo(Action.ALLOW_IN_PROXY);
    assertThat(change.host()).isEqualTo("login.windows.net");
    assertThat(change.protocol()).isEqualTo("CONNECT");
    assertThat(change.via()).isEqualTo("http://proxy.corp.example:3128");
    assertThat(change.by()).isEqualTo("the proxy http://proxy.corp.example:3128 (squid/5.7)");
    assertThat(change.seen()).first().asString().contains("403 Forbidden");
  }

  @ParameterizedTest
  @CsvSource({
    "go-proxy-forbidden,ALLOW_IN_PROXY",
    "demo-firewall-resets-by-name,ALLOW_BY_NAME",
    "demo-tls-inspection,EXEMPT_FROM_INSPECTION",
    "dns-port-53-dropped-by-the-firewall,OPEN",
  })
  void labsFault_becomesItsChange(String scenario, Action action) {
    assertThat(changes(lab(scenario))).isNotEmpty().allMatch(it -> it.action() == action);
  }

  /** In all reports of the lab: only of what failed, each once, and at a time within the run. */
  @Test
  void changes_areOfFailedEndpointsAlone() {
    for (var report : LabReports.all()) {
      var failed = new ArrayList<String>();
      for (var check : report.report().checks()) {
        if (check.observation() instanceof EndpointObservation
            && (check.status() == CheckStatus.FAIL || check.status() == CheckStatus.WARN)) {
          failed.add(check.id());
        }
      }
      var changes = changes(report.report());
      for (var change : changes) {
        assertThat(failed).as(report.scenario()).containsAll(change.checks());
        assertThat(change.seen()).as(report.scenario()).isNotEmpty();
        assertThat(changes).filteredOn(change::isSame).hasSize(1);
      }
    }
  }

  @Test
  void markdown_saysWhatWhereWhyAndHowToVerify() throws IOException {
    assertThat(write(new FirewallMarkdownWriter(ENGLISH), lab("go-proxy-forbidden")))
        .contains(
            "| 1 | allow in the proxy | `management.azure.com` | CONNECT 443 |",
            "AzureResourceManager",
            "- refused by: the proxy http\\://proxy.corp.example:3128",
            "arc-preflight check --only endpoint.arm --location koreacentral");
    assertThat(write(new FirewallMarkdownWriter(Labels.in("ko")), lab("go-proxy-forbidden")))
        .contains("# 변경 요청", "프록시에서 허용", "변경 후 서버에서 확인:");
  }
}
