package io.arcpreflight.diagnosis.agent;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;
import static io.arcpreflight.diagnosis.Confidence.POSSIBLE;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.agent.AgentStatus;
import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges whether this machine is connected, which one question wants and the other does not. */
final class EnrolmentRule {
  private final CheckRecord check;
  private final EnrolmentObservation enrolment;

  private EnrolmentRule(CheckRecord check, EnrolmentObservation enrolment) {
    this.check = check;
    this.enrolment = enrolment;
  }

  static List<Symptom> judge(CheckRecord check, EnrolmentObservation enrolment, RunMode mode) {
    var classifier = new EnrolmentRule(check, enrolment);
    return mode.expectsConnectedAgent() ? classifier.afterwards() : classifier.beforeConnecting();
  }

  private List<Symptom> beforeConnecting() {
    if (is("Expired")) {
      return List.of(error(CauseId.AGENT_IDENTITY_EXPIRED));
    }
    if (enrolment.resource() != null || is("Connected")) {
      return List.of(error(CauseId.AGENT_ALREADY_CONNECTED));
    }
    return enrolment.problem() == null ? List.of() : List.of(unreadable(Severity.WARNING));
  }

  private List<Symptom> afterwards() {
    var status = enrolment.agent();
    if (status != null) {
      if (is("Connected")) {
        return List.of();
      }
      return List.of(
          error(is("Expired") ? CauseId.AGENT_IDENTITY_EXPIRED : CauseId.AGENT_NOT_CONNECTED));
    }
    if (enrolment.resource() != null) {
      return List.of(symptom(CauseId.AGENT_NOT_CONNECTED, Severity.WARNING, POSSIBLE));
    }
    return List.of(
        enrolment.problem() == null
            ? error(CauseId.AGENT_NOT_CONNECTED)
            : unreadable(Severity.ERROR));
  }

  private boolean is(String status) {
    return enrolment.agent() != null && enrolment.agent().status().equalsIgnoreCase(status);
  }

  private Symptom unreadable(Severity severity) {
    var evidence = new ArrayList<String>();
    evidence.add(
        enrolment.file() + ": " + enrolment.problem() + "; whether it is connected is unknown");
    addDetail(evidence);
    return Symptom.ofLines(
        check.id(), CauseId.AGENT_CONFIG_UNREADABLE, enrolment.file(), severity, LIKELY, evidence);
  }

  private Symptom error(CauseId cause) {
    return symptom(cause, Severity.ERROR, CERTAIN);
  }

  private Symptom symptom(CauseId cause, Severity severity, Confidence confidence) {
    var evidence = new ArrayList<String>();
    var resource = enrolment.resource();
    evidence.add(
        resource == null
            ? enrolment.file() + " names no Azure resource"
            : enrolment.file() + " names " + shown(resource));
    if (enrolment.agent() != null) {
      evidence.add(shown(enrolment.agent()));
    }
    addDetail(evidence);
    var subject = resource == null ? check.subject() : resource.name();
    return Symptom.ofLines(check.id(), cause, subject, severity, confidence, evidence);
  }

  private void addDetail(List<String> evidence) {
    if (enrolment.detail() != null) {
      evidence.add(enrolment.detail());
    }
  }

  private static String shown(ArcResource resource) {
    return resource.name()
        + " in resource group "
        + or(resource.group())
        + ", subscription "
        + resource.subscription()
        + ", "
        + or(resource.location());
  }

  private static String shown(AgentStatus status) {
    return "azcmagent show: "
        + status.status()
        + after(", last heartbeat ", status.lastHeartbeat())
        + after(", ", status.errorCode())
        + after(": ", status.errorDetails());
  }

  private static String or(@Nullable String text) {
    return text == null ? "unknown" : text;
  }

  private static String after(String before, @Nullable String text) {
    return text == null ? "" : before + text;
  }
}
