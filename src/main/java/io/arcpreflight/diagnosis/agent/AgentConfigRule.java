package io.arcpreflight.diagnosis.agent;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.catalog.Severity.WARNING;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges whether the agent's local settings can be read and go together. */
final class AgentConfigRule {
  private static final String TYPE = "connection.type";

  private final CheckRecord check;
  private final AgentConfigObservation config;
  private final List<Symptom> symptoms = new ArrayList<>();

  private AgentConfigRule(CheckRecord check, AgentConfigObservation config) {
    this.check = check;
    this.config = config;
  }

  /**
   * @param enrolment what is known of the Azure resource that the agent is
   */
  static List<Symptom> judge(
      CheckRecord check, AgentConfigObservation config, Enrolment enrolment) {
    return new AgentConfigRule(check, config).judge(enrolment);
  }

  private List<Symptom> judge(Enrolment enrolment) {
    if (config.problem() != null) {
      add(
          CauseId.AGENT_CONFIG_UNREADABLE,
          config.file(),
          WARNING,
          CERTAIN,
          config.file() + ": " + config.problem() + "; its settings are taken as not set");
    }
    for (var name : config.repeated()) {
      conflict(name, ERROR, CERTAIN, config.file() + " holds " + name + " twice and differently");
    }
    judgeGateway(enrolment);
    judgeModes();
    return symptoms;
  }

  private void judgeGateway(Enrolment enrolment) {
    if (!is(TYPE, "gateway")) {
      return;
    }
    var cloud = enrolment.cloud();
    if (cloud != null && !cloud.equalsIgnoreCase("AzureCloud")) {
      conflict(TYPE, ERROR, LIKELY, TYPE + " is gateway, and " + cloud + " has no Arc gateway");
    } else if (enrolment.lacksGateway()) {
      conflict(TYPE, ERROR, LIKELY, TYPE + " is gateway, and azcmagent show names no gateway");
    }
  }

  /** Settings of which one leaves the other without effect; the agent lives with them. */
  private void judgeModes() {
    if (is("extensions.enabled", "false") && !config.value("extensions.allowlist").isEmpty()) {
      conflict(
          "extensions.allowlist",
          WARNING,
          LIKELY,
          "extensions.enabled is false, and extensions.allowlist allows some");
    }
    if (is("incomingconnections.enabled", "false")
        && !config.value("incomingconnections.ports").isEmpty()) {
      conflict(
          "incomingconnections.ports",
          WARNING,
          LIKELY,
          "incomingconnections.enabled is false, and incomingconnections.ports allows "
              + config.value("incomingconnections.ports"));
    }
    if (is("config.mode", "monitor") && is("guestconfiguration.enabled", "true")) {
      conflict(
          "config.mode",
          WARNING,
          LIKELY,
          "config.mode is monitor, which ends guestconfiguration.enabled, and that is true");
    }
    for (var extension : inBothLists()) {
      conflict(
          "extensions.blocklist",
          WARNING,
          LIKELY,
          extension + " is in extensions.allowlist and in extensions.blocklist");
    }
  }

  private List<String> inBothLists() {
    var allowed = members("extensions.allowlist");
    var both = members("extensions.blocklist");
    both.retainAll(allowed);
    return both;
  }

  private List<String> members(String name) {
    var members = new ArrayList<String>();
    for (var member : config.value(name).toLowerCase(Locale.ROOT).split(",", -1)) {
      if (!member.isBlank()) {
        members.add(member.strip());
      }
    }
    return members;
  }

  private boolean is(String name, String value) {
    return config.value(name).strip().equalsIgnoreCase(value);
  }

  private void conflict(String subject, Severity severity, Confidence confidence, String evidence) {
    add(CauseId.AGENT_CONFIG_CONFLICT, subject, severity, confidence, evidence);
  }

  private void add(
      CauseId cause, String subject, Severity severity, Confidence confidence, String evidence) {
    symptoms.add(
        Symptom.ofLines(check.id(), cause, subject, severity, confidence, List.of(evidence)));
  }
}
