package io.arcpreflight.observation;

import static java.util.Objects.requireNonNull;

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
 * @param mode the question; reports of the first versions leave it out, and mean {@link
 *     RunMode#CHECK}
 * @param tolerated ids of the causes that are to stop nothing; older reports leave it out
 */
@Json
public record RunContext(
    boolean privateLink,
    boolean strict,
    boolean interrupted,
    List<SettingProblem> settingProblems,
    @Nullable RunMode mode,
    @Nullable List<String> tolerated) {
  public RunContext {
    settingProblems = List.copyOf(settingProblems);
    mode = mode == null ? RunMode.CHECK : mode;
    tolerated = tolerated == null ? List.of() : List.copyOf(tolerated);
  }

  /** Those of a check in which every cause counts. */
  public static RunContext ofCheck(
      boolean privateLink,
      boolean strict,
      boolean interrupted,
      List<SettingProblem> settingProblems) {
    return new RunContext(
        privateLink, strict, interrupted, settingProblems, RunMode.CHECK, List.of());
  }

  /** The same with these problems of settings. */
  public RunContext withSettingProblems(List<SettingProblem> problems) {
    return new RunContext(privateLink, strict, interrupted, problems, mode, tolerated);
  }

  /** Whether somebody has said to go on in spite of this cause. */
  public boolean tolerates(String cause) {
    return tolerated != null && tolerated.contains(cause);
  }

  @Override
  public RunMode mode() {
    return requireNonNull(mode);
  }
}
