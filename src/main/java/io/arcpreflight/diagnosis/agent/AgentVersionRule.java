package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.AgentReleases;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.agent.InstallationObservation;
import java.util.List;

/** Judges the age of the installed agent. */
final class AgentVersionRule {
  /** Before 1.0 there were previews only. */
  private static final String PREVIEW = "0.";

  private AgentVersionRule() {}

  static List<Symptom> judge(
      CheckRecord check, InstallationObservation installation, AgentReleases releases) {
    var version = installation.version();
    if (version == null) {
      var detail = installation.detail() == null ? "" : ": " + installation.detail();
      return List.of(
          symptom(
              check,
              CauseId.AGENT_VERSION_UNKNOWN,
              Severity.INFO,
              installation.program() + " told no version" + detail));
    }
    var until = releases.supportedUntil(version);
    if (until.isPresent() && installation.seenOn().isAfter(until.get())) {
      return List.of(
          symptom(
              check,
              CauseId.AGENT_VERSION_UNSUPPORTED,
              Severity.WARNING,
              "version " + version + " was supported until " + until.get()));
    }
    return version.startsWith(PREVIEW)
        ? List.of(
            symptom(
                check,
                CauseId.AGENT_VERSION_UNSUPPORTED,
                Severity.WARNING,
                "version " + version + " is a preview"))
        : List.of();
  }

  private static Symptom symptom(
      CheckRecord check, CauseId cause, Severity severity, String evidence) {
    return Symptom.ofLines(
        check.id(), cause, check.subject(), severity, Confidence.CERTAIN, List.of(evidence));
  }
}
