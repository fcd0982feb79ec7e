package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that call themselves alike are told apart by what they are in Azure. */
class NamesakesTest {
  private static final String ONE = "11111111-1111-1111-1111-111111111111";
  private static final String TWO = "22222222-2222-2222-2222-222222222222";

  @TempDir private Path folder;
  private final List<String> reports = new ArrayList<>();

  /**
   * A report, an hour after the one before.
   *
   * @param settings pairs of name and value
   */
  private NamesakesTest report(String server, String... settings) {
    return report(server, "", settings);
  }

  private NamesakesTest report(String server, String checks, String[] settings) {
    var given = new StringBuilder();
    for (var i = 0; i < settings.length; i += 2) {
      given.append("{\"name\":\"%s\",\"value\":\"%s\"},".formatted(settings[i], settings[i + 1]));
    }
    reports.add(
        SavedReports.report(
                server,
                "2026-11-27T%02d:00:00Z".formatted(reports.size()),
                "ready",
                "none",
                "10.1.1.1")
            .replace("\"settings\":[", "\"settings\":[" + given)
            .replace("\"checks\":[", "\"checks\":[" + checks));
    return this;
  }

  private NamesakesTest enrolled(String server, String subscription, String group, String name) {
    return report(
        server,
        """
        {"id":"agent.enrolment","causes":[],"observation":{"kind":"enrolment","file":"x",\
        "resource":{"name":"%s","subscription":"%s","group":"%s","tenant":null}}},\
        """
            .formatted(name, subscription, group),
        new String[] {"resource-group", "asked-for"});
  }

  private NamesakesTest signedIn(String server, String group, String agent, String firmware) {
    return report(
        server,
        """
        {"id":"azure.machine-name","causes":[],"observation":{"kind":"machine-name",\
        "resourceId":"/subscriptions/%s/resourceGroups/%s/providers/Microsoft.HybridCompute/machines/m",\
        "thisVmId":%s,"thisVmUuid":%s}},\
        """
            .formatted(ONE, group, agent, firmware),
        new String[] {"resource-group", "asked-for"});
  }

  private Fleet fleet() throws Exception {
    for (var i = 0; i < reports.size(); i++) {
      Files.writeString(folder.resolve(i + ".json"), reports.get(i));
    }
    return new ReportFiles(InputStream.nullInputStream(), "1.0", 2)
        .read(List.of(folder.toString()));
  }

  private List<String> servers() throws Exception {
    return fleet().servers().stream().map(it -> it.last().server() + " " + it.reports()).toList();
  }

  @Test
  void anotherSubscriptionGroupOrResourceName_isAnotherMachine() throws Exception {
    report("a", "subscription-id", ONE, "resource-group", "rg-1");
    report("A", "subscription-id", TWO, "resource-group", "rg-1");
    report("b", "subscription-id", ONE, "resource-group", "rg-1");
    report("b", "subscription-id", ONE, "resource-group", "rg-2");
    report("c", "resource-group", "rg-1", "resource-name", "c-seoul");
    report("c", "resource-group", "rg-1", "resource-name", "c-busan");
    assertThat(servers())
        .containsExactly(
            "A (" + TWO + ") 1",
            "a (" + ONE + ") 1",
            "b (rg-1) 1",
            "b (rg-2) 1",
            "c (c-busan) 1",
            "c (c-seoul) 1");
  }

  @Test
  void whatIsWrittenOtherwise_orNotSaid_isNoOtherMachine() throws Exception {
    report("a", "subscription-id", ONE, "resource-group", "RG-1");
    report("a", "subscription-id", "Production", "resource-group", "rg-1");
    report("a", "resource-name", "a");
    report("a");
    report("b");
    report("b");
    assertThat(servers()).containsExactly("a 4", "b 2");
  }

  @Test
  void aReportThatSaysLittle_countsForTheOneThatItFits_andElseForItself() throws Exception {
    report("a", "resource-group", "rg-1");
    report("a", "resource-group", "rg-2", "subscription-id", TWO);
    report("a", "subscription-id", ONE);
    report("a");
    assertThat(servers())
        .containsExactly("a 1", "a (" + ONE + "/rg-1) 2", "a (" + TWO + "/rg-2) 1");
  }

  @Test
  void whatTheAgentIs_countsBeforeWhatWasAskedFor() throws Exception {
    enrolled("a", ONE, "rg-1", "a");
    enrolled("a", ONE, "rg-2", "a");
    enrolled("b", ONE, "rg-1", "b");
    report("b", "resource-group", "rg-1");
    signedIn("c", "rg-1", "null", "null");
    signedIn("c", "rg-2", "null", "null");
    assertThat(servers())
        .containsExactly("a (rg-1) 1", "a (rg-2) 1", "b 2", "c (rg-1) 1", "c (rg-2) 1");
  }

  @Test
  void anId_decidesWhereBothHaveIt() throws Exception {
    signedIn("copy", "rg", "\"vm-1\"", "\"board-1\"");
    signedIn("copy", "rg", "\"vm-1\"", "\"board-2\"");
    signedIn("moved", "rg-1", "\"vm-1\"", "null");
    signedIn("moved", "rg-2", "\"vm-1\"", "null");
    signedIn("two", "rg", "\"vm-1\"", "null");
    signedIn("two", "rg", "\"vm-2\"", "null");
    assertThat(servers())
        .containsExactly(
            "copy (board-1) 1", "copy (board-2) 1", "moved 2", "two (vm-1) 1", "two (vm-2) 1");
  }

  @Test
  void reportsOfOneTime_ofSeveralMachines_areNotRepeated() throws Exception {
    report("a", "resource-group", "rg-1");
    reports.add(reports.getFirst().replace("rg-1", "rg-2"));
    reports.add(reports.getFirst());
    var fleet = fleet();
    assertThat(fleet.servers()).hasSize(2);
    assertThat(fleet.repeated()).isEqualTo(1);
  }

  @Test
  void theFirstAndTheLastReport_areThoseOfAllThatFit() throws Exception {
    report("a");
    report("a", "resource-group", "rg-1");
    report("a");
    report("a", "resource-group", "rg-1", "subscription-id", ONE);
    var server = fleet().servers().getFirst();
    assertThat(server.reports()).isEqualTo(4);
    assertThat(server.first().startedAt()).isEqualTo("2026-11-27T00:00:00Z");
    assertThat(server.last().startedAt()).isEqualTo("2026-11-27T03:00:00Z");
  }

  @Test
  void whoAsksByTheHostName_getsAllThatHaveIt() throws Exception {
    report("web", "resource-group", "rg-1");
    report("web", "resource-group", "rg-2");
    var servers = fleet().servers();
    for (var pattern : List.of("web", "WEB", "web (rg-*", "w*b")) {
      var query = new FleetQuery(List.of(), List.of(pattern));
      assertThat(servers.stream().filter(it -> query.matches(it.last()))).as(pattern).hasSize(2);
    }
    var one = new FleetQuery(List.of(), List.of("web (rg-1)"));
    assertThat(servers.stream().filter(it -> one.matches(it.last()))).hasSize(1);
  }
}
