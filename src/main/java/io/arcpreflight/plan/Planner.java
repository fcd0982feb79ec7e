package io.arcpreflight.plan;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.settings.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which checks a run has, from its settings and the endpoint list. */
public final class Planner {
  private static final Set<HostCheck> ONLY_BEFORE_CONNECTING =
      EnumSet.of(
          HostCheck.KEYS,
          HostCheck.PROGRAMS,
          HostCheck.PACKAGE_LOCKS,
          HostCheck.AZURE_VM,
          HostCheck.AZURE_LOCAL);

  private final Probes probes;

  public Planner(Probes probes) {
    this.probes = probes;
  }

  /** The host first, then its way out, then every endpoint, then Azure itself. */
  public Plan plan(Settings settings) {
    var checks = new ArrayList<PlannedCheck>();
    for (var check : HostCheck.values()) {
      var probe = probe(check, settings);
      if (probe != null) {
        checks.add(
            isUsed(check, settings.mode())
                ? look(check.id(), check.subject(), check.decisive(), probe)
                : nothing(check));
      }
    }
    checks.addAll(new AgentPlanner(probes.agent(), probes.identityService()).plan());
    checks.add(look("dns.servers", "this machine", false, probes.resolver()));
    checks.addAll(new EndpointPlanner(settings, probes).plan());
    checks.addAll(new AzurePlanner(settings, probes).plan());
    return new Plan(checks);
  }

  /** Whether a check of the host belongs to this question. */
  public static boolean isUsed(HostCheck check, RunMode mode) {
    return mode.preparesConnecting() || !ONLY_BEFORE_CONNECTING.contains(check);
  }

  private static PlannedCheck nothing(HostCheck check) {
    var reason = new Work.Nothing(Fact.of("reason.only-connecting"));
    return new PlannedCheck(check.id(), check.subject(), false, reason);
  }

  private @Nullable Probe probe(HostCheck check, Settings settings) {
    var probe = probes.host().get(check);
    return probe != null && check == HostCheck.HOSTNAME
        ? new ResourceNameProbe(probe, settings.parameters())
        : probe;
  }

  private static PlannedCheck look(String id, String subject, boolean decisive, Probe probe) {
    return new PlannedCheck(id, subject, decisive, new Work.Observe(probe, FollowUpChecks.NONE));
  }
}
