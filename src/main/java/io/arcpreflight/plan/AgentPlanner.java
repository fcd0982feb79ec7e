package io.arcpreflight.plan;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import java.util.ArrayList;
import java.util.List;

/** Plans the checks of the agent. Without one there is little to look at, and that is said. */
final class AgentPlanner {
  private static final Fact NOT_INSTALLED = Fact.of("reason.not-installed");

  /** The id of the check that asks the agent's identity service. */
  static final String IDENTITY_SERVICE = "agent.himds";

  private final AgentProbes probes;
  private final Probe identityService;

  AgentPlanner(AgentProbes probes, Probe identityService) {
    this.probes = probes;
    this.identityService = identityService;
  }

  List<PlannedCheck> plan() {
    var checks = new ArrayList<PlannedCheck>();
    checks.add(inside("agent.version", "azcmagent", probes.installation()));
    checks.add(look(IDENTITY_SERVICE, "himds", true, identityService));
    checks.add(inside("agent.gcad", "gcad", probes.machineConfiguration()));
    checks.add(inside("agent.extd", "extd", probes.extensions()));
    checks.add(inside("agent.arcproxyd", "arcproxyd", probes.proxy()));
    checks.add(look("agent.ports", "this machine", false, probes.ports()));
    checks.add(inside("agent.configuration", "azcmagent", probes.configuration()));
    checks.add(
        probes.installed()
            ? look("agent.connection", "azcmagent", true, probes.enrolment())
            : nothing("agent.connection", "azcmagent"));
    checks.add(inside("agent.folders", "azcmagent", probes.folders()));
    return checks;
  }

  private PlannedCheck inside(String id, String subject, Probe probe) {
    return probes.installed() ? look(id, subject, false, probe) : nothing(id, subject);
  }

  private static PlannedCheck look(String id, String subject, boolean decisive, Probe probe) {
    return new PlannedCheck(id, subject, decisive, new Work.Observe(probe, FollowUpChecks.NONE));
  }

  private static PlannedCheck nothing(String id, String subject) {
    return new PlannedCheck(id, subject, false, new Work.Nothing(NOT_INSTALLED));
  }
}
