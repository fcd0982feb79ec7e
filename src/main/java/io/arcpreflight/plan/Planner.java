package io.arcpreflight.plan;

import io.arcpreflight.observation.HostCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.settings.Settings;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Decides which checks a run has, from its settings and the endpoint list. */
public final class Planner {
  private final Probes probes;

  public Planner(Probes probes) {
    this.probes = probes;
  }

  /** The host first, then its way out, then every endpoint. */
  public Plan plan(Settings settings) {
    var checks = new ArrayList<PlannedCheck>();
    for (var check : HostCheck.values()) {
      var probe = probe(check, settings);
      if (probe != null) {
        checks.add(look(check.id(), check.title(), check.subject(), check.decisive(), probe));
      }
    }
    checks.add(look("agent.himds", "Identity service", "himds", true, probes.identityService()));
    checks.add(look("dns.servers", "DNS servers", "this machine", false, probes.resolver()));
    checks.addAll(new EndpointPlanner(settings, probes).plan());
    return new Plan(checks);
  }

  private @Nullable Probe probe(HostCheck check, Settings settings) {
    var probe = probes.host().get(check);
    return probe != null && check == HostCheck.HOSTNAME
        ? new NamingProbe(probe, settings.parameters())
        : probe;
  }

  private static PlannedCheck look(
      String id, String title, String subject, boolean decisive, Probe probe) {
    return new PlannedCheck(id, title, subject, decisive, new Work.Look(probe, Expansion.NONE));
  }
}
