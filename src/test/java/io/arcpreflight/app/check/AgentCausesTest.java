package io.arcpreflight.app.check;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.tls.Issuers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check says of an agent that is not as it must be before connecting. */
class AgentCausesTest {
  private static final String LISTENS_ON_40342 =
      " 0: 0100007F:9D96 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4711 1\n";

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
  @Provokes("agent.not-installed")
  void nothingInstalled_costsNoProgram() {
    var told = machine.check();
    assertThat(told.causes()).containsExactly("agent.not-installed");
    assertThat(told.finding("agent.not-installed").severity()).isEqualTo(Severity.INFO);
    assertThat(told.exit()).isZero();
    assertThat(machine.commands()).isEmpty();
    assertThat(told.diagnosis().checks())
        .filteredOn(check -> check.status() == CheckStatus.NOT_APPLICABLE)
        .extracting(check -> check.check().id())
        .contains("agent.version", "agent.gcad", "agent.connection", "agent.folders");
  }

  @Test
  void installedAndWell_saysNothing() throws Exception {
    var told = machine.installed().identity("").check();
    assertThat(told.causes()).isEmpty();
    assertThat(told.diagnosis().checks())
        .filteredOn(check -> check.check().id().startsWith("agent."))
        .extracting(check -> check.status())
        .containsOnly(CheckStatus.PASS);
    assertThat(machine.commands()).noneMatch(it -> it.contains("show -j"));
  }

  @Test
  @Provokes("agent.service-not-running")
  void otherServices_areWarnings_unlessSwitchedOff() throws Exception {
    machine.installed().units(Recorded.text("platform/systemctl/all-services.txt"));
    machine.program("journalctl -u gcad.service", 0, "no policy\n", "");
    var told = machine.check();
    var finding = told.finding("agent.service-not-running");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.subjects()).containsExactly("gcad");
    assertThat(Evidence.of(finding)).contains("no policy");
    assertThat(told.exit()).isZero();
  }

  @Test
  @Provokes("agent.service-not-running")
  void arcProxy_isNeededByAGateway() throws Exception {
    var units = Recorded.text("platform/systemctl/running.txt");
    machine
        .installed()
        .configured("{\"connection.type\": \"gateway\"}")
        .units(
            units
                + "\nId=arcproxyd.service\nLoadState=loaded\nActiveState=failed\nSubState=failed\n")
        .program("journalctl", 0, "", "");
    var told = machine.check();
    assertThat(told.finding("agent.service-not-running").code()).isEqualTo("AZCM0004");
    assertThat(told.exit()).isEqualTo(4);
  }

  @Test
  @Provokes("agent.port-taken")
  void portTaken_namesTheProgram_evenBeforeInstallation() throws Exception {
    listenAs("java");
    var told = machine.check();
    assertThat(Evidence.of(told.finding("agent.port-taken")))
        .containsExactly(
            "port 40342, which himds needs, is in use by java (process 77, user root)");
    assertThat(told.exit()).isEqualTo(61);
    assertThat(machine.commands()).isEmpty();
  }

  @Test
  @Provokes("agent.port-taken")
  void portTaken_explainsAServiceThatFailed() throws Exception {
    machine.installed().units(Recorded.text("platform/systemctl/failed.txt"));
    machine.program("journalctl", 0, "", "");
    listenAs("java");
    assertThat(machine.check().causes()).containsExactly("agent.port-taken");
  }

  @Test
  void portHeldByTheAgent_isWell() throws Exception {
    machine.installed();
    listenAs("himds");
    assertThat(machine.check().causes()).isEmpty();
  }

  @Test
  void portHeldByWhomOnlyRootCouldSee_isWellWhileTheServiceAnswers() throws Exception {
    machine.installed();
    listenAs("java");
    Files.delete(machine.at("proc/77/fd/5"));
    assertThat(machine.check().causes()).isEmpty();
  }

  private void listenAs(String program) throws Exception {
    machine.write("proc/net/tcp", LISTENS_ON_40342);
    machine.write("etc/passwd", "root:x:0:0::/root:/bin/sh\n");
    machine.write("proc/77/comm", program + "\n");
    Files.createDirectories(machine.at("proc/77/fd"));
    Files.createSymbolicLink(machine.at("proc/77/fd/5"), Path.of("socket:[4711]"));
  }

  @Test
  @Provokes("agent.already-connected")
  void connected_isTooLate() throws Exception {
    var told = machine.connected().check();
    assertThat(told.causes()).containsExactly("agent.already-connected");
    assertThat(told.exit()).isEqualTo(67);
    assertThat(Evidence.of(told.finding("agent.already-connected")))
        .containsExactly(
            "/var/opt/azcmagent/agentconfig.json names srv-db-07 in resource group rg-dc1,"
                + " subscription 1b2c, koreacentral",
            "azcmagent show: Connected");
  }

  @Test
  @Provokes("agent.identity-expired")
  void expired_isToldApart() throws Exception {
    machine
        .connected()
        .says("{\"status\": \"Expired\", \"lastHeartbeat\": \"2026-08-01T00:00:00Z\"}");
    var told = machine.check();
    assertThat(told.causes()).containsExactly("agent.identity-expired");
    assertThat(told.exit()).isEqualTo(67);
  }

  @Test
  void programThatDoesNotSay_leavesWhatTheFileSays() throws Exception {
    machine.connected().saysNothing(-1, "");
    var told = machine.check();
    assertThat(Evidence.of(told.finding("agent.already-connected")))
        .anyMatch(it -> it.startsWith("azcmagent show gave no answer in "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"resourceName\": \"\"}", "{\"resourceName\": \"a\"}"})
  void identityWithoutResource_isNotConnected(String json) throws Exception {
    assertThat(machine.installed().identity(json).check().causes()).isEmpty();
  }

  @ParameterizedTest
  @Provokes("agent.config-unreadable")
  @ValueSource(strings = {"{", "[1]", "\u0000{", "{\"resourceName\""})
  void damagedIdentity_isAWarning(String text) throws Exception {
    var told = machine.installed().identity(text).check();
    var finding = told.finding("agent.config-unreadable");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.subjects()).containsExactly("/var/opt/azcmagent/agentconfig.json");
    assertThat(Evidence.of(finding))
        .first()
        .asString()
        .endsWith("whether it is connected is unknown");
    assertThat(told.exit()).isEqualTo(1);
  }

  @Test
  @Provokes("agent.config-unreadable")
  void settingsThatAreAFolder_areTakenAsNotSet() throws Exception {
    Files.createDirectories(machine.installed().at("var/opt/azcmagent/localconfig.json"));
    assertThat(Evidence.of(machine.check().finding("agent.config-unreadable")))
        .containsExactly(
            "/var/opt/azcmagent/localconfig.json: not a regular file; its settings are treated as"
                + " not set");
  }

  @ParameterizedTest
  @Provokes("agent.config-conflict")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'proxy.url': 'http://a', 'Proxy.URL': 'http://b'} | ERROR | 27",
        "{'extensions.enabled': 'false', 'extensions.allowlist': ['a/b']} | WARNING | 0",
        "{'incomingconnections.enabled': false, 'incomingconnections.ports': [22]} | WARNING | 0",
        "{'config.mode': 'monitor', 'guestconfiguration.enabled': true} | WARNING | 0",
        "{'extensions.allowlist': ['A/b', 'c/d'], 'extensions.blocklist': ['a/B']} | WARNING | 0",
      })
  void contradictions(String json, Severity severity, int exit) throws Exception {
    var told = machine.installed().configured(json.replace('\'', '"')).check();
    assertThat(told.causes()).containsExactly("agent.config-conflict");
    assertThat(told.finding("agent.config-conflict").severity()).isEqualTo(severity);
    assertThat(told.exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"extensions.enabled\": \"false\"}",
        "{\"incomingconnections.enabled\": \"true\", \"incomingconnections.ports\": [\"22\"]}",
        "{\"config.mode\": \"full\", \"guestconfiguration.enabled\": \"true\"}",
        "{\"connection.type\": \"gateway\"}",
        "{\"extensions.allowlist\": \"a/b\", \"extensions.blocklist\": \"c/d\"}",
      })
  void settingsThatGoTogether_areWell(String json) throws Exception {
    assertThat(machine.installed().configured(json).check().causes()).isEmpty();
  }

  @Test
  @Provokes("agent.log-not-writable")
  void logFolderMissing_endsInItsOwnCode() throws Exception {
    Files.delete(machine.installed().at("var/opt/azcmagent/log"));
    var told = machine.check();
    assertThat(told.finding("agent.log-not-writable").code()).isEqualTo("AZCM0005");
    assertThat(told.exit()).isEqualTo(5);
    machine.write("var/opt/azcmagent/log", "a file");
    assertThat(Evidence.of(machine.check().finding("agent.log-not-writable")))
        .containsExactly("/var/opt/azcmagent/log is not a folder");
  }

  @Test
  @Provokes("agent.folder-unusable")
  void folders_haveToBeTheAgentsAlone() throws Exception {
    machine.installed();
    folder("var/opt/azcmagent/tokens", "rwxr-x---");
    folder("opt/GC_Ext", "rwxrwxrwx");
    folder("opt/GC_Service", "rwxr-xr-x");
    machine.write("var/lib/GuestConfig", "a file");
    var told = machine.check();
    assertThat(told.finding("agent.folder-unusable").subjects())
        .containsExactly("/opt/GC_Ext", "/var/lib/GuestConfig", "/var/opt/azcmagent/tokens");
    assertThat(told.exit()).isZero();
  }

  private void folder(String path, String permissions) throws Exception {
    var folder = Files.createDirectories(machine.at(path));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  @ParameterizedTest
  @Provokes("agent.version-unsupported")
  @CsvSource({
    "azcmagent version 1.56.03167.2573, true",
    "1.57.03215.1, true",
    "azcmagent version 1.58.03228.700, false",
    "azcmagent version 1.67.03504.1320, false",
    "azcmagent version 9.99.1, false",
    "azcmagent version 0.11.1, true",
  })
  void version_isSupportedForAYear(String words, boolean old) throws Exception {
    machine.installed().program("/opt/azcmagent/bin/azcmagent version", 0, words, "");
    var causes = machine.check().causes();
    assertThat(causes.contains("agent.version-unsupported")).isEqualTo(old);
    assertThat(causes.size()).isEqualTo(old ? 1 : 0);
  }

  @ParameterizedTest
  @Provokes("agent.gateway-not-used")
  @CsvSource({
    "1.50.02999.1, '{}', true",
    "1.46.1.1, '{\"connection.type\": \"\"}', true",
    "1.50.02999.1, '{\"connection.type\": \"gateway\"}', false",
    "1.51.03000.1, '{}', false",
    "1.67.03504.1320, '{}', false",
  })
  void oldAgentWithAGateway_hasToBeToldOfIt(String version, String settings, boolean told)
      throws Exception {
    machine
        .installed()
        .identity(AgentMachine.IDENTITY)
        .says("{\"status\": \"Connected\", \"gatewayUrl\": \"https://x.gw.arc.azure.com\"}")
        .configured(settings)
        .program("/opt/azcmagent/bin/azcmagent version", 0, version, "");
    assertThat(machine.health().causes().contains("agent.gateway-not-used")).isEqualTo(told);
  }

  @Test
  void oldAgentWithoutAGateway_needsNoConnectionType() throws Exception {
    machine.connected().program("/opt/azcmagent/bin/azcmagent version", 0, "1.50.02999.1", "");
    assertThat(machine.health().causes()).doesNotContain("agent.gateway-not-used");
  }

  /** Root writes whatever its permissions are, so what only Windows can show is put in. */
  @Test
  @Provokes("agent.config-read-only")
  void configurationThatNobodyCanWrite_warns() throws Exception {
    var run = machine.connected().health().run().observed();
    assertThatDiagnosis(judged(run)).isClean();
    var checks = run.checks().stream().map(AgentCausesTest::withReadOnlyIdentity).toList();
    assertThatDiagnosis(judged(new RunRecord(run.expectations(), checks)))
        .warns("agent.config-read-only")
        .because("/var/opt/azcmagent/agentconfig.json cannot be written");
  }

  private static Diagnosis judged(RunRecord run) {
    return new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled()).diagnose(run);
  }

  private static CheckRecord withReadOnlyIdentity(CheckRecord check) {
    return check.outcome() instanceof Outcome.Seen(EnrolmentObservation seen)
        ? check.withOutcome(
            new Outcome.Seen(
                new EnrolmentObservation(
                    seen.file(),
                    seen.problem(),
                    seen.resource(),
                    seen.agent(),
                    seen.detail(),
                    true)))
        : check;
  }

  @ParameterizedTest
  @Provokes("agent.version-unknown")
  @CsvSource({
    "-1, '', '', gave no answer in",
    "126, '', cannot execute binary file, cannot execute binary file",
    "0, no number here, '', ended with 0",
  })
  void version_untold_isSaid(int exit, String output, String errors, String why) throws Exception {
    machine.installed().program("/opt/azcmagent/bin/azcmagent version", exit, output, errors);
    var told = machine.check();
    assertThat(told.causes()).containsExactly("agent.version-unknown");
    assertThat(Evidence.of(told.finding("agent.version-unknown")).getFirst()).contains(why);
    assertThat(told.exit()).isZero();
  }
}
