package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.FoldersObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.host.ElevationObservation;
import java.util.List;

/** Judges the agent, with what the whole run tells of it. */
public final class AgentRule {
  private static final List<String> IDENTITY_SERVICE = List.of("himds", "himdsd");

  private final RunRecord run;
  private final Catalog catalog;
  private final Enrolment enrolment;

  public AgentRule(RunRecord run, Catalog catalog) {
    this.run = run;
    this.catalog = catalog;
    this.enrolment = Enrolment.of(run.checks());
  }

  public List<Symptom> judge(CheckRecord check, AgentObservation seen) {
    return switch (seen) {
      case ServiceObservation service -> judge(check, service);
      case InstallationObservation installation ->
          AgentVersionRule.judge(check, installation, catalog.agentReleases());
      case PortsObservation ports -> LocalPortRule.judge(check, ports);
      case AgentConfigObservation config -> AgentConfigRule.judge(check, config, enrolment);
      case EnrolmentObservation connection -> EnrolmentRule.judge(check, connection, run.expectations().mode());
      case FoldersObservation folders -> AgentFolderRule.judge(check, folders, isElevated());
    };
  }

  private List<Symptom> judge(CheckRecord check, ServiceObservation service) {
    return IDENTITY_SERVICE.contains(service.service())
        ? IdentityServiceRule.judge(check, service)
        : CompanionServiceRule.judge(check, service, enrolment.viaGateway());
  }

  private boolean isElevated() {
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(ElevationObservation elevation)) {
        return elevation.elevated();
      }
    }
    return false;
  }
}
