package io.arcpreflight.plan;

import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.settings.Settings;
import java.util.ArrayList;

/** Decides which checks a run has, from its settings and the endpoint list. */
public final class Planner {
  private final Probes probes;

  public Planner(Probes probes) {
    this.probes = probes;
  }

  /** The host first, then its way out, then every endpoint. */
  public Plan plan(Settings settings) {
    var checks = new ArrayList<PlannedCheck>();
    checks.add(look("host.elevation", "Elevation", "this process", true, probes.elevation()));
    checks.add(look("host.hostname", "Host name", "this machine", true, probes.hostname()));
    checks.add(look("host.system", "System information", "this machine", false, probes.system()));
    checks.add(look("agent.himds", "Identity service", "himds", true, probes.identityService()));
    checks.add(look("dns.servers", "DNS servers", "this machine", false, probes.resolver()));
    checks.addAll(new EndpointPlanner(settings, probes).plan());
    return new Plan(checks);
  }

  private static PlannedCheck look(
      String id, String title, String subject, boolean decisive, Probe probe) {
    return new PlannedCheck(id, title, subject, decisive, new Work.Look(probe, Expansion.NONE));
  }
}
