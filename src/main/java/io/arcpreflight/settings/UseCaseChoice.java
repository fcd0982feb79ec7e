package io.arcpreflight.settings;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.GivenFlag;
import io.arcpreflight.settings.parameter.ParameterValidator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which endpoints matter beyond those that every server needs. */
final class UseCaseChoice {
  private UseCaseChoice() {}

  /** Resolves the use cases, and adds what is wrong with how they were asked for. */
  static Set<UseCase> resolve(
      CheckRequest request, AgentSettings agent, RunMode mode, List<SettingProblem> problems) {
    var chosen = isOnlyForUpdates(request) ? EnumSet.of(UseCase.ESU_ONLY) : usual(agent, mode);
    if (request.gatewayUrl().isEmpty() && agent.usesGateway()) {
      chosen.add(UseCase.GATEWAY);
    }
    for (var written : request.useCases()) {
      UseCase.parse(written)
          .ifPresentOrElse(
              chosen::add,
              () ->
                  problems.add(
                      SettingProblems.of(
                          CauseId.PARAMETER_INVALID,
                          "--use-case",
                          Fact.of("parameter.not-one-of")
                              .with("flag", "--use-case")
                              .with("value", written)
                              .with("known", UseCase.ids()))));
    }
    var extensions = request.parameters().given(Flag.EXTENSIONS);
    extensions
        .filter(given -> !given.value().isEmpty())
        .ifPresent(
            given -> {
              chosen.add(UseCase.SQL);
              judge(given, problems);
            });
    if (request.parameters().has(Flag.GATEWAY_ID)) {
      chosen.add(UseCase.GATEWAY);
    }
    if (request.parameters().isOn(Flag.INCLUDE_ALL)) {
      chosen.addAll(
          EnumSet.of(
              UseCase.SQL, UseCase.ESU, UseCase.LICENSING, UseCase.ADMIN_CENTER, UseCase.SSH));
    }
    return chosen;
  }

  /** Adds those that were asked for and that the built-in list does not have in this cloud. */
  static void doubts(CheckRequest request, Cloud cloud, List<SettingProblem> remarks) {
    for (var written : request.useCases()) {
      UseCase.parse(written)
          .filter(useCase -> !EndpointCatalog.load().knows(useCase, cloud))
          .ifPresent(
              useCase ->
                  remarks.add(
                      SettingProblems.of(
                          CauseId.PARAMETER_USE_CASE_UNLISTED,
                          "--use-case",
                          Fact.of("parameter.use-case-unlisted")
                              .with("flag", "--use-case")
                              .with("value", useCase.id())
                              .with("cloud", cloud.id()))));
    }
  }

  private static boolean isOnlyForUpdates(CheckRequest request) {
    for (var written : request.useCases()) {
      if (UseCase.parse(written).equals(Optional.of(UseCase.ESU_ONLY))) {
        return true;
      }
    }
    return false;
  }

  /** Those that nobody has to ask for. */
  private static EnumSet<UseCase> usual(AgentSettings agent, RunMode mode) {
    var usual = EnumSet.of(UseCase.CORE, UseCase.EXTENSIONS);
    if (mode.plansInstallHosts()) {
      usual.add(UseCase.INSTALL);
    }
    if (mode.plansHostsOfInstalledExtensions()) {
      if (agent.extensionsEnabled()) {
        usual.addAll(ExtensionUses.of(agent.extensions()));
      } else {
        usual.remove(UseCase.EXTENSIONS);
      }
    }
    return usual;
  }

  private static void judge(GivenFlag extensions, List<SettingProblem> problems) {
    var written = extensions.shown();
    if (!written.equalsIgnoreCase("all") && !written.equalsIgnoreCase("sql")) {
      problems.add(
          ParameterValidator.problem(
              CauseId.PARAMETER_INVALID,
              extensions,
              Fact.of("parameter.not-one-of")
                  .with("value", written)
                  .with("known", List.of("all", "sql"))));
    }
  }
}
