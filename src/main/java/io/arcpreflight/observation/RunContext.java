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
 * @param background what was read of this machine because checks had failed: settings that others
 *     see and that this run did not go by, services that the checks depended on; absent where
 *     nothing was looked for, and in older reports
 */
@Json
public record RunContext(
    boolean privateLink,
    boolean strict,
    boolean interrupted,
    List<SettingProblem> settingProblems,
    @Nullable RunMode mode,
    @Nullable List<String> tolerated,
    @Nullable List<Fact> background) {
  public RunContext {
    settingProblems = List.copyOf(settingProblems);
    mode = mode == null ? RunMode.CHECK : mode;
    tolerated = tolerated == null ? List.of() : List.copyOf(tolerated);
    background = background == null ? null : List.copyOf(background);
  }

  /** Those of a run for which nothing more was looked up. */
  public RunContext(
      boolean privateLink,
      boolean strict,
      boolean interrupted,
      List<SettingProblem> settingProblems,
      @Nullable RunMode mode,
      @Nullable List<String> tolerated) {
    this(privateLink, strict, interrupted, settingProblems, mode, tolerated, null);
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
    return new RunContext(privateLink, strict, interrupted, problems, mode, tolerated, background);
  }

  /** The same with what was looked up afterwards. */
  public RunContext withBackground(List<Fact> facts) {
    return new RunContext(
        privateLink, strict, interrupted, settingProblems, mode, tolerated, facts);
  }

  /** What was looked up afterwards under these ids. */
  public List<Fact> background(String... ids) {
    var known = List.of(ids);
    return background == null
        ? List.of()
        : background.stream().filter(fact -> known.contains(fact.id())).toList();
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
