package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.AgentStatus;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.EnrolmentObservation;

/** Judges whether this machine is connected, which one question wants and the other does not. */
final class EnrolmentRule implements Rule<EnrolmentObservation> {
  private final WholeRun run;

  EnrolmentRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(EnrolmentObservation enrolment, Symptoms symptoms) {
    if (run.elevated() && enrolment.readOnly()) {
      symptoms
          .warning(CauseId.AGENT_CONFIG_READ_ONLY)
          .about(enrolment.file())
          .showing(Fact.of("agent.config-read-only").with("file", enrolment.file()));
    }
    if (run.expectsConnectedAgent()) {
      judgeAfterwards(enrolment, symptoms);
    } else {
      judgeBeforeConnecting(enrolment, symptoms);
    }
  }

  private static void judgeBeforeConnecting(EnrolmentObservation enrolment, Symptoms symptoms) {
    if (is(enrolment, "Expired")) {
      describe(enrolment, symptoms.error(CauseId.AGENT_IDENTITY_EXPIRED));
    } else if (enrolment.resource() != null || is(enrolment, "Connected")) {
      describe(enrolment, symptoms.error(CauseId.AGENT_ALREADY_CONNECTED));
    } else if (enrolment.problem() != null) {
      unreadable(enrolment, Severity.WARNING, symptoms);
    }
  }

  private static void judgeAfterwards(EnrolmentObservation enrolment, Symptoms symptoms) {
    if (is(enrolment, "Connected")) {
      return;
    }
    if (is(enrolment, "Expired")) {
      describe(enrolment, symptoms.error(CauseId.AGENT_IDENTITY_EXPIRED));
    } else if (enrolment.agent() == null && enrolment.resource() != null) {
      describe(enrolment, symptoms.warning(CauseId.AGENT_NOT_CONNECTED).possible());
    } else if (enrolment.agent() == null && enrolment.problem() != null) {
      unreadable(enrolment, Severity.ERROR, symptoms);
    } else {
      describe(enrolment, symptoms.error(CauseId.AGENT_NOT_CONNECTED));
    }
  }

  private static boolean is(EnrolmentObservation enrolment, String status) {
    return enrolment.agent() != null && enrolment.agent().status().equalsIgnoreCase(status);
  }

  private static void unreadable(
      EnrolmentObservation enrolment, Severity severity, Symptoms symptoms) {
    var symptom =
        symptoms
            .add(CauseId.AGENT_CONFIG_UNREADABLE, severity)
            .about(enrolment.file())
            .likely()
            .leavingOpen(severity == Severity.WARNING)
            .showing(
                Fact.of("agent.enrolment-unreadable")
                    .with("file", enrolment.file())
                    .with("detail", enrolment.problem()));
    addDetail(enrolment, symptom);
  }

  private static void describe(EnrolmentObservation enrolment, SymptomBuilder symptom) {
    var resource = enrolment.resource();
    if (resource == null) {
      symptom.showing(Fact.of("agent.not-enrolled").with("file", enrolment.file()));
    } else {
      symptom.about(resource.name()).showing(fact(enrolment.file(), resource));
    }
    if (enrolment.agent() != null) {
      symptom.showing(fact(enrolment.agent()));
      if (resource != null && is(enrolment, "Disconnected")) {
        symptom.showing(
            Fact.of("agent.lost-contact").with("since", enrolment.agent().lastHeartbeat()));
      }
    }
    addDetail(enrolment, symptom);
  }

  private static void addDetail(EnrolmentObservation enrolment, SymptomBuilder symptom) {
    if (enrolment.detail() != null) {
      symptom.showing(Fact.of("agent.show-failed").with("detail", enrolment.detail()));
    }
  }

  private static Fact fact(String file, ArcResource resource) {
    return Fact.of("agent.enrolled")
        .with("file", file)
        .with("resource", resource.name())
        .with("resourceGroup", resource.group())
        .with("subscription", resource.subscription())
        .with("location", resource.location());
  }

  private static Fact fact(AgentStatus status) {
    return Fact.of("agent.status")
        .with("status", status.status())
        .with("lastHeartbeat", status.lastHeartbeat())
        .with("code", status.errorCode())
        .with("detail", status.errorDetails());
  }
}
