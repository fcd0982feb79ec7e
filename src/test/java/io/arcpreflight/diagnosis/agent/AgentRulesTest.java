package io.arcpreflight.diagnosis.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentSetting;
import io.arcpreflight.observation.agent.AgentStatus;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.tls.Issuers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agent's own files and words come to, before and after connecting. */
class AgentRulesTest {
  private static final String FILE = "/var/opt/azcmagent/agentconfig.json";

  private static Diagnosis judge(RunMode mode, Observation... seen) {
    return judge(mode, false, seen);
  }

  private static Diagnosis judge(RunMode mode, boolean gateway, Observation... seen) {
    var checks = new ArrayList<CheckRecord>();
    for (var observation : seen) {
      checks.add(
          new CheckRecord("agent.x" + checks.size(), "it", true, 1, new Outcome.Seen(observation)));
    }
    if (gateway) {
      var reason = new Outcome.NotApplicable(Fact.of("reason.any-name"));
      checks.add(new CheckRecord("endpoint.gateway", "gateway", false, 1, reason));
    }
    var context = new RunContext(false, false, false, List.of(), mode, List.of());
    return new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled())
        .diagnose(new RunRecord(context, checks));
  }

  private static EnrolmentObservation enrolment(
      @Nullable String problem, boolean enrolled, @Nullable String status) {
    var agent =
        status == null
            ? null
            : new AgentStatus(status, "2026-03-01T00:00:00Z", "AZCM1", "words", null, null);
    return new EnrolmentObservation(
        FILE,
        problem,
        enrolled ? resource("AzureCloud") : null,
        agent,
        agent == null ? "it said nothing" : null,
        false);
  }

  private static ArcResource resource(String cloud) {
    return new ArcResource("srv-1", "sub", "rg", "tenant", "koreacentral", cloud);
  }

  private static @Nullable String told(RunMode mode, EnrolmentObservation seen) {
    var findings = judge(mode, seen).findings();
    return findings.isEmpty()
        ? null
        : findings.getFirst().id()
            + " "
            + findings.getFirst().severity().id()
            + " "
            + findings.getFirst().confidence().id();
  }

  @ParameterizedTest
  @CsvSource({
    "CHECK, , false, , ",
    "CHECK, , false, Disconnected, ",
    "CHECK, , true, , agent.already-connected error certain",
    "CHECK, , false, connected, agent.already-connected error certain",
    "CHECK, , true, expired, agent.identity-expired error certain",
    "CHECK, torn, false, , agent.config-unreadable warning likely",
    "HEALTH, , false, Connected, ",
    "HEALTH, , true, Connected, ",
    "HEALTH, , true, Expired, agent.identity-expired error certain",
    "HEALTH, , true, , agent.not-connected warning possible",
    "HEALTH, , true, Disconnected, agent.not-connected error certain",
    "HEALTH, , false, , agent.not-connected error certain",
    "HEALTH, torn, false, , agent.config-unreadable error likely",
    "HEALTH, torn, false, Disconnected, agent.not-connected error certain"
  })
  void enrolment_isWantedOrInTheWay(
      RunMode mode,
      @Nullable String problem,
      boolean enrolled,
      @Nullable String status,
      @Nullable String told) {
    assertThat(told(mode, enrolment(problem, enrolled, status))).isEqualTo(told);
  }

  @Test
  void enrolment_isToldWithWhatIsKnown() {
    var lost = judge(RunMode.HEALTH, enrolment(null, true, "Disconnected")).findings().getFirst();
    assertThat(lost.subjects()).containsExactly("srv-1");
    assertThat(lost.facts())
        .extracting(Fact::id)
        .containsExactly("agent.enrolled", "agent.status", "agent.lost-contact");
    assertThat(lost.facts().getFirst().values())
        .containsEntry("resource", "srv-1")
        .containsEntry("resourceGroup", "rg")
        .containsEntry("subscription", "sub")
        .containsEntry("location", "koreacentral");
    assertThat(lost.facts().get(1).values())
        .containsEntry("status", "Disconnected")
        .containsEntry("code", "AZCM1")
        .containsEntry("detail", "words");
    var torn = judge(RunMode.HEALTH, enrolment("torn", false, null)).findings().getFirst();
    assertThat(torn.subjects()).containsExactly(FILE);
    assertThat(torn.facts())
        .extracting(Fact::id)
        .containsExactly("agent.enrolment-unreadable", "agent.show-failed");
    var none = judge(RunMode.HEALTH, enrolment(null, false, "Disconnected")).findings().getFirst();
    assertThat(none.facts())
        .extracting(Fact::id)
        .containsExactly("agent.not-enrolled", "agent.status");
  }

  @ParameterizedTest
  @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
  void fileThatRootCannotWrite_isTold(boolean elevated, boolean readOnly, boolean told) {
    var seen = new EnrolmentObservation(FILE, null, null, null, null, readOnly);
    var rights = new ElevationObservation(elevated, "x", "uid", null);
    assertThat(judge(RunMode.CHECK, rights, seen).findings())
        .extracting(Finding::id)
        .satisfies(ids -> assertThat(ids.contains("agent.config-read-only")).isEqualTo(told));
  }

  private static AgentConfigObservation config(String... namesAndValues) {
    var settings = new ArrayList<AgentSetting>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      settings.add(new AgentSetting(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new AgentConfigObservation("localconfig.json", null, settings, List.of());
  }

  private static List<String> conflicts(Observation... seen) {
    return judge(RunMode.HEALTH, seen).findings().stream()
        .filter(finding -> finding.id().equals("agent.config-conflict"))
        .flatMap(finding -> finding.facts().stream().map(Fact::id))
        .toList();
  }

  @Test
  void settingsThatCannotBeReadOrContradict_areTold() {
    var torn = new AgentConfigObservation("f.json", "torn", List.of(), List.of());
    assertThat(judge(RunMode.CHECK, torn).findings().getFirst())
        .returns("agent.config-unreadable", Finding::id)
        .returns(List.of("f.json"), Finding::subjects);
    assertThat(judge(RunMode.CHECK, torn).missing()).isNotEmpty();
    assertThat(judge(RunMode.HEALTH, torn).missing()).isEmpty();
    var twice = new AgentConfigObservation("f.json", null, List.of(), List.of("proxy.url"));
    var conflict = judge(RunMode.CHECK, twice).findings().getFirst();
    assertThat(conflict.id()).isEqualTo("agent.config-conflict");
    assertThat(conflict.subjects()).containsExactly("proxy.url");
    assertThat(conflict.confidence()).isEqualTo(Confidence.CERTAIN);
  }

  @Test
  void settingWithoutEffect_isTold() {
    assertThat(conflicts(config("extensions.enabled", "False", "extensions.allowlist", "a")))
        .containsExactly("agent.extensions-disabled");
    assertThat(conflicts(config("extensions.enabled", "true", "extensions.allowlist", "a")))
        .isEmpty();
    assertThat(conflicts(config("extensions.enabled", "false"))).isEmpty();
    assertThat(
            conflicts(
                config("incomingconnections.enabled", "false", "incomingconnections.ports", "22")))
        .containsExactly("agent.incoming-disabled");
    assertThat(conflicts(config("incomingconnections.ports", "22"))).isEmpty();
    assertThat(conflicts(config("config.mode", "monitor", "guestconfiguration.enabled", "true")))
        .containsExactly("agent.monitor-mode");
    assertThat(conflicts(config("config.mode", "full", "guestconfiguration.enabled", "true")))
        .isEmpty();
    var lists =
        judge(
                RunMode.HEALTH,
                config("extensions.blocklist", "A, b,,c", "extensions.allowlist", "c ,a"))
            .findings()
            .getFirst();
    assertThat(Evidence.of(lists)).hasSize(2);
    assertThat(lists.facts())
        .extracting(fact -> fact.values().get("extension"))
        .containsExactly("a", "c");
  }

  @Test
  void gateway_needsItsCloudAndItsAddress() {
    var gateway = config("connection.type", " Gateway ");
    var other =
        new EnrolmentObservation(FILE, null, resource("AzureChinaCloud"), null, null, false);
    assertThat(conflicts(gateway, other)).containsExactly("agent.gateway-not-in-cloud");
    var agent = new AgentStatus("Connected", null, null, null, null, null);
    var unnamed = new EnrolmentObservation(FILE, null, resource("azurecloud"), agent, null, false);
    assertThat(conflicts(gateway, unnamed)).containsExactly("agent.gateway-not-named");
    assertThat(conflicts(gateway)).isEmpty();
    assertThat(conflicts(config("connection.type", "direct"), unnamed)).isEmpty();
  }

  private static List<String> versions(
      String version, boolean gateway, String type, LocalDate seenOn) {
    var installed = new InstallationObservation("azcmagent", version, seenOn, null);
    return judge(RunMode.CHECK, gateway, installed, config("connection.type", type))
        .findings()
        .stream()
        .flatMap(finding -> finding.facts().stream().map(Fact::id))
        .filter(id -> id.startsWith("agent.version") || id.equals("agent.gateway-not-used"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0.9.1, false, '', agent.version-preview",
    "1.50.1, true, '', agent.gateway-not-used",
    "1.50, true, direct, agent.gateway-not-used",
    "1.50.1, true, GATEWAY, ",
    "1.51.1, true, '', ",
    "1.50.1, false, '', ",
    "2.1, true, '', "
  })
  void version_thatDoesNotDoItByItself_isTold(
      String version, boolean gateway, String type, @Nullable String fact) {
    assertThat(versions(version, gateway, type, LocalDate.parse("2020-01-01")))
        .isEqualTo(fact == null ? List.of() : List.of(fact));
  }

  @Test
  void version_thatIsNoLongerSupported_isTold() {
    assertThat(versions("1.30.1", false, "", LocalDate.parse("2030-01-01")))
        .containsExactly("agent.version-supported-until");
  }
}
