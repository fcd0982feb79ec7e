package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.SettingProblem;
import java.util.List;

/** Judges what is wrong with the settings themselves. */
final class SettingsJudge {
  /** The settings are no check, but their symptoms need the id of one. */
  static final String CHECK_ID = "settings";

  private SettingsJudge() {}

  static Symptom judge(SettingProblem problem) {
    var cause =
        CauseId.of(problem.cause())
            .orElseThrow(() -> new IllegalArgumentException("unknown cause " + problem.cause()));
    var severity =
        switch (cause) {
          case PROXY_CREDENTIALS_IN_URL,
              PROXY_IGNORED_SETTING,
              AGENT_PROXY_DIFFERS,
              PARAMETER_REGION_UNLISTED,
              PARAMETER_UNKNOWN_KEY ->
              Severity.WARNING;
          default -> Severity.ERROR;
        };
    return new Symptom(
        CHECK_ID, cause, problem.subject(), severity, Confidence.CERTAIN, List.of(problem.found()));
  }
}
