package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.observation.AgentConfigObservation;
import io.arcpreflight.observation.AgentObservation;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.ElevationObservation;
import io.arcpreflight.observation.EnrolmentObservation;
import io.arcpreflight.observation.FoldersObservation;
import io.arcpreflight.observation.InstallationObservation;
import io.arcpreflight.observation.Mode;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.PortsObservation;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.ServiceObservation;
import java.util.List;

/** Judges the agent, with what the whole run tells of it. */
final class AgentJudge {
  private static final List<String> IDENTITY_SERVICE = List.of("himds", "himdsd");

  private final RunRecord run;
  private final Catalog catalog;
  private final Enrolment enrolment;

  AgentJudge(RunRecord run, Catalog catalog) {
    this.run = run;
    this.catalog = catalog;
    this.enrolment = Enrolment.of(run.checks());
  }

  List<Symptom> judge(CheckRecord check, AgentObservation seen) {
    return switch (seen) {
      case ServiceObservation service -> judge(check, service);
      case InstallationObservation installation ->
          AgentVersionClassifier.judge(check, installation, catalog.agentReleases());
      case PortsObservation ports -> PortClassifier.judge(check, ports);
      case AgentConfigObservation config -> AgentConfigClassifier.judge(check, config, enrolment);
      case EnrolmentObservation connection -> EnrolmentClassifier.judge(check, connection, mode());
      case FoldersObservation folders -> FolderClassifier.judge(check, folders, isElevated());
    };
  }

  private List<Symptom> judge(CheckRecord check, ServiceObservation service) {
    return IDENTITY_SERVICE.contains(service.service())
        ? ServiceClassifier.judge(check, service)
        : CompanionClassifier.judge(check, service, enrolment.viaGateway());
  }

  private Mode mode() {
    return run.expectations().isHealth() ? Mode.HEALTH : Mode.CHECK;
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
