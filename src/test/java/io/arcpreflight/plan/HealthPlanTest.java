package io.arcpreflight.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.settings.AgentSettings;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.SettingsResolver;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connected agent needs less than one that is to be connected. */
class HealthPlanTest {
  private static final Probe NOTHING =
      _ -> {
        throw new IOException("not looked at");
      };

  private static PlannedCheck check(Map<String, PlannedCheck> checks, String id) {
    return requireNonNull(checks.get(id), id);
  }

  private static Map<String, PlannedCheck> plan(RunMode mode) {
    var request = CheckRequest.of(Parameters.of(Map.of(Flag.LOCATION, "koreacentral")));
    var settings =
        SettingsResolver.resolve(
            request,
            OperatingSystem.LINUX,
            ProxyEnvironment.of(Map.of()),
            Instant.EPOCH,
            AgentSettings.NONE,
            mode);
    var agent =
        new AgentProbes(
            true, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    var host = Map.of(HostCheck.KEYS, NOTHING, HostCheck.CLOCK, NOTHING);
    var probes =
        new Probes(
            host,
            NOTHING,
            agent,
            NOTHING,
            _ -> NOTHING,
            _ -> {
              throw new IllegalStateException();
            });
    var checks = new LinkedHashMap<String, PlannedCheck>();
    for (var check : new Planner(probes).plan(settings).checks()) {
      checks.put(check.id(), check);
    }
    return checks;
  }

  @Test
  void connecting_needsTheResourceManagerAndThePackages() {
    var checks = plan(RunMode.CHECK);
    assertThat(check(checks, "endpoint.arm").work()).isInstanceOf(Work.Observe.class);
    assertThat(check(checks, "endpoint.packages").work()).isInstanceOf(Work.Observe.class);
  }

  @Test
  void health_leavesOutWhatOnlyInstallingAndConnectingNeed() {
    var checks = plan(RunMode.HEALTH);
    assertThat(checks).doesNotContainKey("endpoint.packages");
    assertThat(check(checks, "endpoint.arm").work())
        .isEqualTo(new Work.Nothing(Fact.of("reason.only-connecting")));
    assertThat(check(checks, "endpoint.arm").decisive()).isFalse();
  }

  @Test
  void health_makesNoKeysAndLooksAtTheClock() {
    var checks = plan(RunMode.HEALTH);
    assertThat(check(checks, "host.keys").work()).isInstanceOf(Work.Nothing.class);
    assertThat(check(checks, "host.clock").work()).isInstanceOf(Work.Observe.class);
    assertThat(check(plan(RunMode.CHECK), "host.keys").work()).isInstanceOf(Work.Observe.class);
  }

  @Test
  void health_keepsWhatAConnectedAgentNeeds() {
    var checks = plan(RunMode.HEALTH);
    for (var id : List.of("entra", "his-global", "guest-config-global")) {
      assertThat(check(checks, "endpoint." + id).work()).as(id).isInstanceOf(Work.Observe.class);
      assertThat(check(checks, "endpoint." + id).decisive()).as(id).isTrue();
    }
  }

  @Test
  void agent_isLookedAtBeforeTheNetwork() {
    assertThat(plan(RunMode.CHECK).keySet().stream().filter(id -> id.startsWith("agent.")))
        .containsExactly(
            "agent.version",
            "agent.himds",
            "agent.gcad",
            "agent.extd",
            "agent.arcproxyd",
            "agent.ports",
            "agent.configuration",
            "agent.connection",
            "agent.folders");
  }

  @Test
  void regionsHost_isTriedWhileItsNameIsAskedFor() {
    var finder = (Work.Observe) check(plan(RunMode.CHECK), "endpoint.his-global").work();

    assertThat(finder.followUp().likely())
        .extracting(PlannedCheck::id, PlannedCheck::subject)
        .containsExactly(tuple("endpoint.his-regional", "kc.his.arc.azure.com"));
    assertThat(finder.followUp().after(answered("kc2.his.arc.azure.com")))
        .extracting(PlannedCheck::id, PlannedCheck::subject)
        .containsExactly(tuple("endpoint.his-regional", "kc2.his.arc.azure.com"));
  }

  private static Outcome answered(String host) {
    var target = new EndpointTarget("his-global", "gbl", 443, "/", true, false);
    var http =
        new HttpObservation(
            0,
            1,
            HttpOutcome.ANSWERED,
            200,
            "http/1.1",
            null,
            null,
            List.of(),
            null,
            null,
            List.of(host),
            null);
    return new Outcome.Seen(
        new EndpointObservation(
            target, RequestRoute.direct("test"), null, null, null, null, http, null));
  }
}
