package io.arcpreflight.plan;

import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import java.util.ArrayList;
import java.util.List;

/** Plans the checks of the agent. Without one there is little to look at, and that is said. */
final class AgentPlanner {
  private static final String NOT_INSTALLED = "the agent is not installed";

  private final AgentProbes probes;
  private final Probe identityService;

  AgentPlanner(AgentProbes probes, Probe identityService) {
    this.probes = probes;
    this.identityService = identityService;
  }

  List<PlannedCheck> plan() {
    var checks = new ArrayList<PlannedCheck>();
    checks.add(inside("agent.version", "Version", "azcmagent", probes.installation()));
    checks.add(look("agent.himds", "Identity service", "himds", true, identityService));
    checks.add(
        inside("agent.gcad", "Machine configuration", "gcad", probes.machineConfiguration()));
    checks.add(inside("agent.extd", "Extension service", "extd", probes.extensions()));
    checks.add(inside("agent.arcproxyd", "Arc proxy service", "arcproxyd", probes.proxy()));
    checks.add(look("agent.ports", "Local ports", "this machine", false, probes.ports()));
    checks.add(inside("agent.configuration", "Settings", "azcmagent", probes.configuration()));
    checks.add(
        probes.installed()
            ? look("agent.connection", "Connection", "azcmagent", true, probes.enrolment())
            : nothing("agent.connection", "Connection", "azcmagent"));
    checks.add(inside("agent.folders", "Folders", "azcmagent", probes.folders()));
    return checks;
  }

  private PlannedCheck inside(String id, String title, String subject, Probe probe) {
    return probes.installed()
        ? look(id, title, subject, false, probe)
        : nothing(id, title, subject);
  }

  private static PlannedCheck look(
      String id, String title, String subject, boolean decisive, Probe probe) {
    return new PlannedCheck(id, title, subject, decisive, new Work.Look(probe, Expansion.NONE));
  }

  private static PlannedCheck nothing(String id, String title, String subject) {
    return new PlannedCheck(id, title, subject, false, new Work.Nothing(NOT_INSTALLED));
  }
}
