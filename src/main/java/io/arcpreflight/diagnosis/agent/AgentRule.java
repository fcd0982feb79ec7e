package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.FoldersObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import java.util.List;

/** Judges the agent: hands each observation to the rule for it. */
public final class AgentRule implements Rule<AgentObservation> {
  private static final List<String> IDENTITY_SERVICE = List.of("himds", "himdsd");

  private final IdentityServiceRule identityService = new IdentityServiceRule();
  private final LocalPortRule localPorts = new LocalPortRule();
  private final CompanionServiceRule companions;
  private final AgentVersionRule version;
  private final AgentConfigRule config;
  private final EnrolmentRule enrolment;
  private final AgentFolderRule folders;

  public AgentRule(WholeRun run, Catalog catalog) {
    companions = new CompanionServiceRule(run);
    version = new AgentVersionRule(run, catalog);
    config = new AgentConfigRule(run);
    enrolment = new EnrolmentRule(run);
    folders = new AgentFolderRule(run);
  }

  @Override
  public void judge(AgentObservation seen, Symptoms symptoms) {
    switch (seen) {
      case ServiceObservation service -> {
        if (IDENTITY_SERVICE.contains(service.service())) {
          identityService.judge(service, symptoms);
        } else {
          companions.judge(service, symptoms);
        }
      }
      case InstallationObservation installation -> version.judge(installation, symptoms);
      case PortsObservation ports -> localPorts.judge(ports, symptoms);
      case AgentConfigObservation settings -> config.judge(settings, symptoms);
      case EnrolmentObservation connection -> enrolment.judge(connection, symptoms);
      case FoldersObservation seenFolders -> folders.judge(seenFolders, symptoms);
    }
  }
}
