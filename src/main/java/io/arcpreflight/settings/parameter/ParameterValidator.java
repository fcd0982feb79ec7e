package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.SettingProblems;
import io.arcpreflight.text.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds everything that was given against the rules of azcmagent and of Azure, without asking
 * anybody. Region, cloud and extensions are judged where they are resolved.
 */
public final class ParameterValidator {
  private ParameterValidator() {}

  /**
   * Every problem, not the first alone.
   *
   * @param now by this machine's clock
   * @param connecting whether they are certain to be handed to {@code azcmagent connect}
   * @param hasPassword whether there is one for a certificate that is encrypted
   */
  public static List<SettingProblem> problems(
      Parameters parameters,
      OperatingSystem system,
      Instant now,
      boolean connecting,
      boolean hasPassword) {
    var problems = new ArrayList<>(parameters.refused());
    if (problems.isEmpty()) {
      // What seems to be missing may well be in the file that cannot be used.
      problems.addAll(ConnectRules.problems(parameters, connecting));
    }
    var rules = new ValueRules(now, hasPassword);
    for (var given : parameters.all()) {
      for (var flaw : rules.flaws(given)) {
        problems.add(problem(flaw.cause(), given, flaw.found()));
      }
    }
    if (system == OperatingSystem.LINUX) {
      parameters
          .given(Flag.SERVICE_PRINCIPAL_CERT_THUMBPRINT)
          .ifPresent(
              given ->
                  problems.add(
                      problem(
                          CauseId.PARAMETER_INVALID,
                          given,
                          Fact.of("parameter.no-stores")
                              .with("instead", Flag.SERVICE_PRINCIPAL_CERT.option()))));
    }
    return problems;
  }

  /** What is wrong with a value that stands in a variable, by the rules of a flag. */
  public static List<SettingProblem> flaws(String variable, Flag flag, Secret value) {
    var given = new GivenFlag(flag, value, null, List.of());
    var problems = new ArrayList<SettingProblem>();
    for (var flaw : new ValueRules(Instant.EPOCH, false).flaws(given)) {
      problems.add(SettingProblems.of(flaw.cause(), variable, flaw.found().with("flag", variable)));
    }
    return problems;
  }

  /** A problem with something that was given: where it was given, and what is wrong. */
  public static SettingProblem problem(CauseId cause, GivenFlag given, Fact found) {
    return SettingProblems.of(cause, given.flag().option(), given.at(found));
  }
}
