package io.arcpreflight.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.observation.RunMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second question: whether the connected agent has all it needs. */
class HealthTest {
  @TempDir private Path root;
  private AgentMachine machine;

  @BeforeEach
  void start() throws Exception {
    machine = new AgentMachine(root);
  }

  @AfterEach
  void stop() throws Exception {
    machine.close();
  }

  @Test
  void connectedAndWell_lacksNothingOfTheAgent() throws Exception {
    var told = machine.connected().health();
    assertThat(told.causes()).isEmpty();
    assertThat(told.diagnosis().verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(told.diagnosis().missing()).isNotEmpty().noneMatch(id -> id.startsWith("agent."));
    assertThat(told.setting("location"))
        .isEqualTo("koreacentral (location in /var/opt/azcmagent/agentconfig.json)");
    assertThat(told.setting("cloud"))
        .isEqualTo("AzureCloud (cloud in /var/opt/azcmagent/agentconfig.json)");
  }

  @Test
  void withoutElevation_isNoFault() throws Exception {
    machine
        .connected()
        .write("proc/self/status", Recorded.text("platform/nobody/proc/self/status"));
    assertThat(machine.health().causes()).isEmpty();
    assertThat(machine.check().causes()).contains("host.not-elevated");
  }

  @Test
  @Provokes("agent.not-installed")
  void notInstalled_isAFault() {
    var told = machine.health();
    assertThat(told.causes()).containsExactly("agent.not-installed");
    assertThat(told.finding("agent.not-installed").code()).isEqualTo("AZCM0061");
    assertThat(told.exit()).isEqualTo(61);
  }

  @Test
  void stopped_isAFault() throws Exception {
    var stopped = Recorded.text("platform/systemctl/failed.txt");
    machine.connected().units(stopped).program("journalctl", 0, "", "");
    machine.says("{\"status\": \"Disconnected\"}");
    var told = machine.health();
    assertThat(told.causes()).containsExactly("agent.himds-failed");
    assertThat(told.exit()).isEqualTo(61);
  }

  @Test
  @Provokes("agent.not-connected")
  void neverConnected_isAFault() throws Exception {
    var told = machine.installed().health();
    assertThat(told.causes()).containsExactly("agent.not-connected");
    assertThat(told.exit()).isEqualTo(62);
  }

  @Test
  @Provokes("agent.not-connected")
  void disconnected_saysWhatTheAgentSays() throws Exception {
    machine
        .connected()
        .says(
            """
            {"status": "Disconnected", "lastHeartbeat": "2026-11-21T00:00:00Z",
             "agentErrorCode": "AZCM0026", "agentErrorDetails": "via http://u:secret@proxy:1"}
            """);
    var told = machine.health();
    assertThat(told.exit()).isEqualTo(62);
    assertThat(Evidence.of(told.finding("agent.not-connected")))
        .contains(
            "azcmagent show: Disconnected, last heartbeat 2026-11-21T00:00:00Z, AZCM0026: via"
                + " http://***@proxy:1");
  }

  @Test
  @Provokes("agent.identity-expired")
  void expired_isAFault() throws Exception {
    machine.connected().says("{\"status\": \"Expired\"}");
    var told = machine.health();
    assertThat(told.causes()).containsExactly("agent.identity-expired");
    assertThat(told.exit()).isEqualTo(67);
  }

  @Test
  @Provokes("agent.config-unreadable")
  void identityThatCannotBeRead_isNeverTakenForHealthy() throws Exception {
    Files.createDirectories(machine.installed().at("var/opt/azcmagent/agentconfig.json"));
    var told = machine.health();
    assertThat(told.causes()).containsExactly("agent.config-unreadable");
    assertThat(told.exit()).isEqualTo(70);
  }

  @Test
  void identityThatCannotBeRead_theAgentMayStillTell() throws Exception {
    Files.createDirectories(machine.installed().at("var/opt/azcmagent/agentconfig.json"));
    assertThat(machine.says("{\"status\": \"Connected\"}").health().causes()).isEmpty();
  }

  @Test
  @Provokes("agent.not-connected")
  void programThatDoesNotSay_isAWarning() throws Exception {
    var told = machine.connected().saysNothing(1, "panic: http://u:secret@p\n").health();
    assertThat(told.causes()).containsExactly("agent.not-connected");
    assertThat(Evidence.of(told.finding("agent.not-connected")))
        .contains("azcmagent show: panic: http://***@p");
    assertThat(told.diagnosis().verdict()).isEqualTo(Verdict.PARTIAL);
  }

  @Test
  @Provokes("agent.config-conflict")
  void gatewayWithoutOne_isAContradiction() throws Exception {
    var told = machine.connected().configured("{\"connection.type\": \"gateway\"}").health();
    assertThat(told.causes()).containsExactly("agent.config-conflict");
    assertThat(told.exit()).isEqualTo(27);
  }

  @Test
  @Provokes("agent.config-conflict")
  void gatewayWhereThereIsNone_isAContradiction() throws Exception {
    machine.connected().configured("{\"connection.type\": \"gateway\"}");
    machine.identity(AgentMachine.IDENTITY.replace("AzureCloud", "AzureUSGovernment"));
    assertThat(Evidence.of(machine.health().finding("agent.config-conflict")))
        .containsExactly("connection.type is gateway, but AzureUSGovernment has no Arc gateway");
  }

  @Test
  void gateway_isTheAgentsOwn() throws Exception {
    machine
        .connected()
        .says("{\"status\": \"Connected\", \"gatewayUrl\": \"https://abc.gw.arc.azure.com/\"}");
    var told = machine.health();
    assertThat(machine.settings(RunMode.HEALTH).selection().gatewayHost())
        .contains("abc.gw.arc.azure.com");
    assertThat(told.setting("gateway")).isEqualTo("https://abc.gw.arc.azure.com/ (azcmagent show)");
    machine.configured("{\"connection.type\": \"direct\"}");
    assertThat(machine.settings(RunMode.HEALTH).selection().gatewayHost()).isEmpty();
  }

  @Test
  void privateLinkScope_isTheAgentsOwn() throws Exception {
    machine.connected().says("{\"status\": \"Connected\", \"privateLinkScope\": \"/sub/x\"}");
    assertThat(machine.settings(RunMode.HEALTH).selection().privateLink()).isTrue();
  }

  @Test
  void extensions_bringTheirEndpoints() throws Exception {
    machine.connected();
    Files.createDirectories(
        machine.at("var/lib/waagent/Microsoft.AzureData.LinuxAgent.SqlServer-1.1.2"));
    Files.createDirectories(
        machine.at("var/lib/waagent/Microsoft.Azure.Monitor.AzureMonitorLinuxAgent-1.33.0"));
    assertThat(machine.settings(RunMode.HEALTH).selection().useCases())
        .containsExactly(UseCase.CORE, UseCase.EXTENSIONS, UseCase.SQL, UseCase.MONITOR);
    machine.configured("{\"extensions.enabled\": \"false\"}");
    assertThat(machine.settings(RunMode.HEALTH).selection().useCases())
        .containsExactly(UseCase.CORE);
  }
}
