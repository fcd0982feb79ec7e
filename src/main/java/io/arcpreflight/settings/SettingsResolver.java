package io.arcpreflight.settings;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointListException;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.Regions;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.observation.SettingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what was asked for, and what the environment says, into the settings of a run. */
public final class SettingsResolver {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private final CheckRequest request;
  private final Optional<OperatingSystem> system;
  private final List<SettingValue> values = new ArrayList<>();
  private final List<SettingProblem> problems = new ArrayList<>();

  private SettingsResolver(CheckRequest request, Optional<OperatingSystem> system) {
    this.request = request;
    this.system = system;
  }

  /**
   * Resolves everything at once.
   *
   * @throws InvalidSettingException at the first value on the command line that cannot be used
   */
  public static Settings resolve(
      CheckRequest request, OperatingSystem system, ProxyEnvironment environment) {
    return new SettingsResolver(request, Optional.of(system)).resolve(environment);
  }

  /**
   * Resolves only which endpoints are meant.
   *
   * @param system whose agents are meant; empty for all
   * @throws InvalidSettingException at the first value that cannot be used
   */
  public static EndpointSelection selection(
      CheckRequest request, Optional<OperatingSystem> system) {
    return new SettingsResolver(request, system).selection();
  }

  /**
   * The endpoint list that is asked for.
   *
   * @throws InvalidSettingException when the file of another list cannot be used
   */
  public static EndpointCatalog endpoints(CheckRequest request) {
    if (request.endpoints().isEmpty()) {
      return EndpointCatalog.load();
    }
    try {
      return EndpointCatalog.read(request.endpoints().get());
    } catch (EndpointListException e) {
      throw new InvalidSettingException("parameter.invalid", "--endpoints: " + e.getMessage());
    }
  }

  private Settings resolve(ProxyEnvironment environment) {
    var selection = selection();
    var proxy = new ProxySettings(values, problems).resolve(request.proxy(), environment);
    var timeout = request.timeout().orElse(DEFAULT_TIMEOUT);
    note("timeout", timeout.toMillis() + " ms", "--timeout", request.timeout().isPresent());
    if (request.strict()) {
      note("strict", "true", "--strict", true);
    }
    request.endpoints().ifPresent(file -> note("endpoints", file.toString(), "--endpoints", true));
    return new Settings(
        endpoints(request), selection, proxy, timeout, request.strict(), values, problems);
  }

  private EndpointSelection selection() {
    var cloud = cloud();
    var region = request.location().map(location -> region(cloud, location));
    region.ifPresent(it -> note("location", it.name(), "--location", true));
    var useCases = useCases();
    note(
        "use cases",
        String.join(", ", useCases.stream().map(UseCase::id).toList()),
        "flags",
        !request.useCases().isEmpty() || request.includeAll() || request.extensions().isPresent());
    if (request.privateLink()) {
      note("private link", "expected", "flags", true);
    }
    request.gatewayUrl().ifPresent(url -> note("gateway", url, "--gateway-url", true));
    return new EndpointSelection(
        cloud,
        region,
        useCases,
        system,
        request.gatewayUrl().map(SettingsResolver::gatewayHost),
        request.privateLink());
  }

  private Cloud cloud() {
    var written = request.cloud();
    var cloud =
        written
            .map(
                name ->
                    Cloud.parse(name)
                        .orElseThrow(
                            () ->
                                new InvalidSettingException(
                                    "parameter.cloud",
                                    "--cloud: '%s' is not one of %s"
                                        .formatted(name, String.join(", ", Cloud.ids())))))
            .orElse(Cloud.PUBLIC);
    note("cloud", cloud.id(), "--cloud", written.isPresent());
    return cloud;
  }

  private Region region(Cloud cloud, String written) {
    var region =
        Region.parse(written)
            .orElseThrow(
                () ->
                    new InvalidSettingException(
                        "parameter.region",
                        "--location: '%s' is no region name; names are letters and digits, such as koreacentral"
                            .formatted(written)));
    var regions = Regions.load();
    if (regions.isKnown(cloud, region)) {
      return region;
    }
    var elsewhere = regions.cloudOf(region);
    if (elsewhere.isPresent()) {
      throw new InvalidSettingException(
          "parameter.region",
          "--location: '%s' is a region of %s, not of %s"
              .formatted(written, elsewhere.get().id(), cloud.id()));
    }
    var suggestions = regions.suggestions(cloud, region);
    if (!suggestions.isEmpty()) {
      throw new InvalidSettingException(
          "parameter.region",
          "--location: '%s' is no known region of %s; did you mean %s?"
              .formatted(written, cloud.id(), String.join(" or ", suggestions)));
    }
    problems.add(
        new SettingProblem(
            "parameter.region",
            "--location",
            "'%s' is no region of %s that this version knows".formatted(written, cloud.id())));
    return region;
  }

  private Set<UseCase> useCases() {
    var useCases = EnumSet.of(UseCase.CORE, UseCase.INSTALL, UseCase.EXTENSIONS);
    for (var written : request.useCases()) {
      useCases.add(
          UseCase.parse(written)
              .orElseThrow(
                  () ->
                      new InvalidSettingException(
                          "parameter.invalid",
                          "--use-case: '%s' is not one of %s"
                              .formatted(written, String.join(", ", UseCase.ids())))));
    }
    request
        .extensions()
        .ifPresent(
            written -> {
              if (!written.equalsIgnoreCase("all") && !written.equalsIgnoreCase("sql")) {
                throw new InvalidSettingException(
                    "parameter.invalid",
                    "--extensions: '%s' is not one of all, sql".formatted(written));
              }
              useCases.add(UseCase.SQL);
            });
    if (request.includeAll()) {
      useCases.addAll(
          EnumSet.of(
              UseCase.SQL, UseCase.ESU, UseCase.LICENSING, UseCase.ADMIN_CENTER, UseCase.SSH));
    }
    return useCases;
  }

  private static String gatewayHost(String url) {
    var start = url.indexOf("://");
    var host = start < 0 ? url : url.substring(start + 3);
    var end = host.indexOf('/');
    host = end < 0 ? host : host.substring(0, end);
    if (!EndpointSelection.isHost(host)) {
      throw new InvalidSettingException(
          "parameter.invalid",
          "--gateway-url: '%s' is no gateway's address, such as https://NAME.gw.arc.azure.com"
              .formatted(url));
    }
    return host;
  }

  private void note(String name, String value, String source, boolean given) {
    values.add(SettingValue.of(name, value, given ? source : SettingValue.DEFAULT));
  }
}
