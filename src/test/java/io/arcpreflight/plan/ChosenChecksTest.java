package io.arcpreflight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.settings.CheckSelection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenChecksTest {
  private static final Probe PROBE =
      _ -> new HostnameObservation("web01", "test", null, null, null, null);

  private static PlannedCheck check(String id, FollowUpChecks expansion) {
    return new PlannedCheck(id, id, true, new Work.Observe(PROBE, expansion));
  }

  private static Plan plan() {
    return new Plan(
        List.of(
            check("host.elevation", FollowUpChecks.NONE),
            check("host.azure-vm", FollowUpChecks.NONE),
            check("agent.himds", FollowUpChecks.NONE),
            check("dns.servers", FollowUpChecks.NONE),
            check("endpoint.arm", FollowUpChecks.NONE),
            new PlannedCheck(
                "endpoint.gas", "gas", false, new Work.Nothing(Fact.of("reason.needs-region"))),
            check(
                "endpoint.his-global",
                outcome ->
                    List.of(
                        check(
                            outcome instanceof Outcome.Seen
                                ? "endpoint.his.seen"
                                : "endpoint.his.built-in",
                            FollowUpChecks.NONE)))));
  }

  private static List<String> shown(List<PlannedCheck> checks) {
    var lines = new ArrayList<String>();
    for (var check : checks) {
      lines.add(
          check.id()
              + (check.work() instanceof Work.Nothing(var why)
                  ? ": " + Evidence.sentence(why)
                  : ""));
    }
    return lines;
  }

  private static List<String> choose(List<String> only, List<String> skip, boolean offline) {
    var chosen = new ChosenChecks(new CheckSelection(only, skip, offline));
    return shown(chosen.of(plan()).checks());
  }

  @Test
  void of_nothingChosen_isTheSamePlan() {
    var plan = plan();
    assertThat(new ChosenChecks(CheckSelection.ALL).of(plan)).isSameAs(plan);
  }

  @Test
  void of_skip_keepsThePlaceAndTellsTheReason() {
    assertThat(choose(List.of(), List.of("agent", "endpoint.a*"), false))
        .containsExactly(
            "host.elevation",
            "host.azure-vm",
            "agent.himds: skipped by --skip",
            "dns.servers",
            "endpoint.arm: skipped by --skip",
            "endpoint.gas: its host depends on the region: give --location",
            "endpoint.his-global");
  }

  @Test
  void of_only_leavesOutTheRest() {
    assertThat(choose(List.of("HOST"), List.of("host.azure-vm"), false))
        .containsExactly(
            "host.elevation",
            "host.azure-vm: skipped by --skip",
            "agent.himds: not chosen by --only",
            "dns.servers: not chosen by --only",
            "endpoint.arm: not chosen by --only",
            "endpoint.gas: its host depends on the region: give --location",
            "endpoint.his-global: not chosen by --only",
            "endpoint.his.built-in: not chosen by --only");
  }

  @Test
  void of_offline_leavesOutWhateverIsSent() {
    assertThat(choose(List.of(), List.of(), true))
        .containsExactly(
            "host.elevation",
            "host.azure-vm: skipped by --offline",
            "agent.himds",
            "dns.servers",
            "endpoint.arm: skipped by --offline",
            "endpoint.gas: its host depends on the region: give --location",
            "endpoint.his-global: skipped by --offline",
            "endpoint.his.built-in: skipped by --offline");
  }

  @Test
  void of_skippedCheckThatNamesOthers_letsThemRunAsBuiltIn() {
    assertThat(choose(List.of(), List.of("endpoint.his-global"), false))
        .endsWith("endpoint.his-global: skipped by --skip", "endpoint.his.built-in");
  }

  @Test
  void of_checksThatFollow_areChosenAmongToo() {
    var chosen = new ChosenChecks(new CheckSelection(List.of(), List.of("endpoint.his"), false));
    var last = chosen.of(plan()).checks().getLast();
    assertThat(last.work()).isInstanceOf(Work.Observe.class);
    var followers =
        ((Work.Observe) last.work())
            .followUp()
            .after(
                new Outcome.Seen(new HostnameObservation("web01", "test", null, null, null, null)));
    assertThat(shown(followers)).containsExactly("endpoint.his.seen: skipped by --skip");
  }

  @ParameterizedTest
  @CsvSource({
    "endpoint.arm, endpoint.arm, true",
    "endpoint, endpoint.arm, true",
    "endpoint.servicebus, endpoint.servicebus.2, true",
    "endpoint.a, endpoint.arm, false",
    "end, endpoint.arm, false",
    "*, endpoint.arm, true",
    "*.arm, endpoint.arm, true",
    "end*t.*m, endpoint.arm, true",
    "end*t.*x, endpoint.arm, false",
    "endpoint.*, host.elevation, false",
    "host.azure-*, host.azure-local, true",
  })
  void pattern_matches(String pattern, String id, boolean expected) {
    assertThat(CheckPattern.of(" " + pattern + " ").matches(id)).isEqualTo(expected);
  }
}
