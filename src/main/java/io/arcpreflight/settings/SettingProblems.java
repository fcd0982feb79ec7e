package io.arcpreflight.settings;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;

/** Makes problems of settings from the causes that the catalogue knows. */
public final class SettingProblems {
  private SettingProblems() {}

  /**
   * A problem of this cause.
   *
   * @param subject the setting
   * @param found what was found there
   */
  public static SettingProblem of(CauseId cause, String subject, Fact found) {
    return new SettingProblem(cause.id(), subject, found);
  }
}
