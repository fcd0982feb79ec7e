package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Severity;
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
import io.arcpreflight.observation.host.ElevationObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules know of the rest of a run. */
class WholeRunTest {
  private static WholeRun of(RunMode mode, Observation... seen) {
    var checks = new ArrayList<CheckRecord>();
    for (var observation : seen) {
      checks.add(
          new CheckRecord("x." + checks.size(), "x", true, 1, new Outcome.Seen(observation)));
    }
    return WholeRun.of(
        new RunRecord(new RunContext(false, false, false, List.of(), mode, List.of()), checks));
  }

  private static EnrolmentObservation enrolment(
      @Nullable ArcResource resource, @Nullable AgentStatus status) {
    return new EnrolmentObservation("agentconfig.json", null, resource, status, null, false);
  }

  private static AgentStatus status(@Nullable String gateway) {
    return new AgentStatus("Connected", null, null, null, gateway, null);
  }

  private static ArcResource resource() {
    return new ArcResource("srv", "sub", "rg", "tenant", "koreacentral", "AzureCloud");
  }

  private static AgentConfigObservation type(String value) {
    return new AgentConfigObservation(
        "localconfig.json", null, List.of(new AgentSetting("connection.type", value)), List.of());
  }

  @Test
  void nothingSeen_isNothingKnown() {
    var run = of(RunMode.CHECK);
    assertThat(run.expectsConnectedAgent()).isFalse();
    assertThat(run.elevated()).isFalse();
    assertThat(run.isAgentInstalled()).isFalse();
    assertThat(run.installerRefusal()).isEqualTo(Severity.ERROR);
    assertThat(run.isEnrolled()).isFalse();
    assertThat(run.cloud()).isNull();
    assertThat(run.lacksGateway()).isFalse();
    assertThat(run.usesGateway()).isFalse();
    assertThat(run.gatewayWanted()).isFalse();
  }

  @Test
  void mode_saysWhetherAnAgentIsExpected() {
    assertThat(of(RunMode.HEALTH).expectsConnectedAgent()).isTrue();
    assertThat(of(RunMode.CONNECT).expectsConnectedAgent()).isFalse();
  }

  @Test
  void rights_areThoseThatWereSeen() {
    assertThat(of(RunMode.CHECK, new ElevationObservation(true, "root", "uid 0", null)).elevated())
        .isTrue();
    assertThat(of(RunMode.CHECK, new ElevationObservation(false, "x", "uid 1", null)).elevated())
        .isFalse();
  }

  @Test
  void resource_makesItEnrolled() {
    var run = of(RunMode.CHECK, enrolment(resource(), null));
    assertThat(run.isEnrolled()).isTrue();
    assertThat(run.cloud()).isEqualTo("AzureCloud");
    assertThat(run.lacksGateway()).isFalse();
    var none = of(RunMode.CHECK, enrolment(null, status(null)));
    assertThat(none.isEnrolled()).isFalse();
    assertThat(none.cloud()).isNull();
    assertThat(none.lacksGateway()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "gateway, , true",
    "Gateway, , true",
    "direct, https://g.example, false",
    "DIRECT, https://g.example, false",
    "'', https://g.example, true",
    "'', , false"
  })
  void gateway_isUsedWhereTheAgentSaysSo(String type, @Nullable String url, boolean used) {
    var run = of(RunMode.CHECK, enrolment(resource(), status(url)), type(type));
    assertThat(run.usesGateway()).isEqualTo(used);
    assertThat(run.lacksGateway()).isEqualTo(url == null);
    assertThat(of(RunMode.CHECK, enrolment(resource(), status(url))).usesGateway())
        .isEqualTo(url != null);
  }

  @Test
  void gateway_isWantedWhereItsEndpointIsPlanned() {
    var check =
        new CheckRecord(
            "endpoint.gateway", "x", true, 1, new Outcome.NotApplicable(Fact.of("reason.skipped")));
    var run = new RunRecord(RunContext.ofCheck(false, false, false, List.of()), List.of(check));
    assertThat(WholeRun.of(run).gatewayWanted()).isTrue();
  }
}
