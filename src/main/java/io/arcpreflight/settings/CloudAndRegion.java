package io.arcpreflight.settings;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.Regions;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.GivenFlag;
import io.arcpreflight.settings.parameter.ParameterValidator;
import io.arcpreflight.settings.parameter.Parameters;
import java.util.List;
import java.util.Optional;

/** Where in Azure the server is to be connected. */
record CloudAndRegion(Cloud cloud, Optional<Region> region) {

  /** Resolves both, and adds what is wrong with them. What is not given, the agent knows. */
  static CloudAndRegion resolve(
      Parameters parameters,
      AgentSettings agent,
      List<SettingProblem> problems,
      List<SettingProblem> remarks) {
    var location = given(parameters, Flag.LOCATION);
    var region = location.flatMap(it -> region(it, problems));
    var written = given(parameters, Flag.CLOUD);
    var agents = agent.cloud().flatMap(it -> Cloud.parse(it.value()));
    var cloud = written.flatMap(it -> cloud(it, problems)).or(() -> agents).orElse(Cloud.PUBLIC);
    var isCloudKnown = written.isEmpty() || Cloud.parse(written.get().shown()).isPresent();
    if (cloud == Cloud.LOCAL) {
      remarks.add(unlisted(written, cloud));
    } else if (isCloudKnown && location.isPresent() && region.isPresent()) {
      judge(cloud, region.get(), location.get(), problems, remarks);
    }
    return new CloudAndRegion(
        cloud, location.isPresent() ? region : agent.location().flatMap(CloudAndRegion::parse));
  }

  private static Optional<Region> parse(ConfiguredValue agents) {
    return Region.parse(agents.value());
  }

  private static Optional<GivenFlag> given(Parameters parameters, Flag flag) {
    return parameters.given(flag).filter(given -> !given.value().isEmpty());
  }

  private static Optional<Cloud> cloud(GivenFlag given, List<SettingProblem> problems) {
    var cloud = Cloud.parse(given.shown());
    if (cloud.isEmpty()) {
      problems.add(
          ParameterValidator.problem(
              CauseId.PARAMETER_CLOUD,
              given,
              Fact.of("parameter.not-one-of")
                  .with("value", given.shown())
                  .with("known", Cloud.ids())));
    }
    return cloud;
  }

  /** What can be asked there, only its owner knows. */
  private static SettingProblem unlisted(Optional<GivenFlag> written, Cloud cloud) {
    var found = Fact.of("parameter.cloud-unlisted").with("value", cloud.id());
    return written
        .map(it -> ParameterValidator.problem(CauseId.PARAMETER_CLOUD_UNLISTED, it, found))
        .orElseGet(
            () ->
                SettingProblems.of(
                    CauseId.PARAMETER_CLOUD_UNLISTED,
                    Flag.CLOUD.option(),
                    found.with("flag", Flag.CLOUD.option())));
  }

  private static Optional<Region> region(GivenFlag given, List<SettingProblem> problems) {
    var region = Region.parse(given.shown());
    if (region.isEmpty()) {
      problems.add(
          ParameterValidator.problem(
              CauseId.PARAMETER_REGION,
              given,
              Fact.of("parameter.region-form").with("value", given.shown())));
    }
    return region;
  }

  private static void judge(
      Cloud cloud,
      Region region,
      GivenFlag given,
      List<SettingProblem> problems,
      List<SettingProblem> remarks) {
    var regions = Regions.load();
    if (regions.mayBeNew(region)) {
      remarks.add(
          ParameterValidator.problem(
              CauseId.PARAMETER_REGION_UNLISTED,
              given,
              Fact.of("parameter.region-unlisted")
                  .with("value", given.shown())
                  .with("count", regions.known(cloud).size())
                  .with("cloud", cloud.id())));
    } else if (!regions.isKnown(cloud, region)) {
      problems.add(
          ParameterValidator.problem(
              CauseId.PARAMETER_REGION, given, whyUnknown(regions, cloud, region, given.shown())));
    }
  }

  private static Fact whyUnknown(Regions regions, Cloud cloud, Region region, String written) {
    var elsewhere = regions.cloudOf(region);
    if (elsewhere.isPresent()) {
      return Fact.of("parameter.region-elsewhere")
          .with("value", written)
          .with("other", elsewhere.get().id())
          .with("cloud", cloud.id());
    }
    var suggestions = regions.suggestions(cloud, region);
    var unknown =
        Fact.of("parameter.region-unknown").with("value", written).with("cloud", cloud.id());
    return suggestions.isEmpty()
        ? unknown.with("example", regions.known(cloud).getFirst())
        : unknown.with("suggestions", suggestions);
  }
}
