package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person asked for, as far as it decides between good and bad.
 *
 * @param privateLink whether the Arc endpoints are to be reached through a private link scope
 * @param strict whether a warning counts as an error
 * @param interrupted whether the run was cut short by the person
 * @param settingProblems what is wrong with the settings themselves
 * @param mode the question; reports of the first versions leave it out, and mean {@link Mode#CHECK}
 */
@Json
public record Expectations(
    boolean privateLink,
    boolean strict,
    boolean interrupted,
    List<SettingProblem> settingProblems,
    @Nullable Mode mode) {
  public Expectations {
    settingProblems = List.copyOf(settingProblems);
    mode = mode == null ? Mode.CHECK : mode;
  }

  /** Those of a check. */
  public Expectations(
      boolean privateLink,
      boolean strict,
      boolean interrupted,
      List<SettingProblem> settingProblems) {
    this(privateLink, strict, interrupted, settingProblems, Mode.CHECK);
  }

  /** Whether the agent is to be connected already. */
  public boolean isHealth() {
    return mode == Mode.HEALTH;
  }
}
