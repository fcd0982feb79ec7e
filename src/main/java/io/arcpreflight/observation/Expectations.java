package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What the person asked for, as far as it decides between good and bad.
 *
 * @param privateLink whether the Arc endpoints are to be reached through a private link scope
 * @param strict whether a warning counts as an error
 * @param interrupted whether the run was cut short by the person
 * @param settingProblems what is wrong with the settings themselves
 */
@Json
public record Expectations(
    boolean privateLink,
    boolean strict,
    boolean interrupted,
    List<SettingProblem> settingProblems) {
  public Expectations {
    settingProblems = List.copyOf(settingProblems);
  }
}
