package io.arcpreflight.settings;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointListException;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.ParameterValidator;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import io.arcpreflight.settings.proxy.ProxySettings;
import io.arcpreflight.settings.signin.SignIn;
import io.arcpreflight.settings.signin.SignInResolver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns what was asked for, and what the environment says, into the settings of a run. */
public final class SettingsResolver {
  /** Flags that are noted under another name, with what they come to. */
  private static final Set<Flag> NOTED =
      EnumSet.of(
          Flag.LOCATION, Flag.CLOUD, Flag.EXTENSIONS, Flag.INCLUDE_ALL, Flag.ENABLE_PLS_CHECK);

  private final CheckRequest request;
  private final Optional<OperatingSystem> system;
  private final AgentSettings agent;
  private final RunMode mode;
  private final List<SettingValue> values = new ArrayList<>();
  private final List<SettingProblem> refused = new ArrayList<>();
  private final List<SettingProblem> problems = new ArrayList<>();

  private SettingsResolver(
      CheckRequest request, Optional<OperatingSystem> system, AgentSettings agent, RunMode mode) {
    this.request = request;
    this.system = system;
    this.agent = agent;
    this.mode = mode;
  }

  /**
   * Resolves everything at once.
   *
   * @param now by this machine's clock
   * @throws InvalidSettingsException with every value that was asked for and cannot be used
   */
  public static Settings resolve(
      CheckRequest request, OperatingSystem system, ProxyEnvironment environment, Instant now) {
    return resolve(request, system, environment, now, AgentSettings.NONE, RunMode.CHECK);
  }

  /**
   * The same where there is an agent: what is not on the command line, its configuration decides.
   *
   * @param now by this machine's clock
   * @throws InvalidSettingsException with every value that was asked for and cannot be used
   */
  public static Settings resolve(
      CheckRequest request,
      OperatingSystem system,
      ProxyEnvironment environment,
      Instant now,
      AgentSettings agent,
      RunMode mode) {
    return new SettingsResolver(request, Optional.of(system), agent, mode)
        .resolve(system, environment, now);
  }

  /**
   * Resolves only which endpoints are meant.
   *
   * @param system whose agents are meant; empty for all
   * @param remarks takes what is doubtful, and can be used all the same
   * @throws InvalidSettingsException with every value that cannot be used
   */
  public static EndpointSelection selection(
      CheckRequest request, Optional<OperatingSystem> system, Consumer<SettingProblem> remarks) {
    var resolver = new SettingsResolver(request, system, AgentSettings.NONE, RunMode.CHECK);
    var selection = resolver.selection();
    resolver.refuse();
    resolver.problems.forEach(remarks);
    return selection;
  }

  /**
   * The endpoint list that is asked for.
   *
   * @throws InvalidSettingsException when the file of another list cannot be used
   */
  public static EndpointCatalog endpoints(CheckRequest request) {
    var resolver =
        new SettingsResolver(request, Optional.empty(), AgentSettings.NONE, RunMode.CHECK);
    var endpoints = resolver.endpoints();
    resolver.refuse();
    return endpoints;
  }

  private Settings resolve(OperatingSystem of, ProxyEnvironment environment, Instant now) {
    var parameters = request.parameters();
    refused.addAll(
        ParameterValidator.problems(
            parameters,
            of,
            now,
            mode.runsAzcmagent(),
            request.signIn().certificatePassword().isPresent()));
    problems.addAll(parameters.ignored());
    var selection = selection();
    var proxy =
        new ProxySettings(values, refused, problems)
            .resolve(request.proxy(), agent, environment, mode);
    var timeout = request.timeoutOrDefault();
    note("timeout", DurationText.of(timeout), "--timeout", request.timeout().isPresent());
    if (request.strict()) {
      note("strict", "true", "--strict", true);
    }
    var endpoints = endpoints();
    noteParameters();
    warnOfShownSecrets();
    // What is refused anyway is not read for its credentials.
    refuse();
    var signIn =
        selection.cloud() == Cloud.LOCAL
            ? SignIn.UNASKED
            : SignInResolver.resolve(request.signIn(), parameters, mode, refused);
    noteSignIn(signIn);
    refuse();
    return new Settings(
        mode, endpoints, selection, proxy, request.strict(), parameters, signIn, values, problems);
  }

  /** Everybody on the machine can see another's command line. */
  private void warnOfShownSecrets() {
    for (var given : request.parameters().all()) {
      if (given.flag().isSecret() && given.file() == null && !given.value().isEmpty()) {
        problems.add(
            ParameterValidator.problem(
                CauseId.PARAMETER_SECRET_ON_COMMAND_LINE,
                given,
                Fact.of("parameter.secret-shown")));
      }
    }
  }

  private void noteSignIn(SignIn signIn) {
    if (request.signIn().declined()) {
      note("sign-in", "no", "--no-sign-in", true);
    } else if (signIn instanceof SignIn.With(var credential, var source, _)) {
      note("sign-in", credential.method().id(), source, true);
    }
  }

  private void refuse() {
    if (!refused.isEmpty()) {
      throw new InvalidSettingsException(refused, values);
    }
  }

  private EndpointSelection selection() {
    var parameters = request.parameters();
    var place = CloudAndRegion.resolve(parameters, agent, refused, problems);
    note(Flag.CLOUD, place.cloud().id(), agent.cloud());
    place.region().ifPresent(region -> note(Flag.LOCATION, region.name(), agent.location()));
    var useCases = UseCaseChoice.resolve(request, agent, mode, refused);
    if (request.endpoints().isEmpty() && place.cloud() != Cloud.LOCAL) {
      UseCaseChoice.doubts(request, place.cloud(), problems);
    }
    note(
        "use cases",
        String.join(", ", useCases.stream().map(UseCase::id).toList()),
        "flags",
        !request.useCases().isEmpty()
            || parameters.has(Flag.INCLUDE_ALL)
            || parameters.has(Flag.EXTENSIONS));
    var privateLink =
        parameters.isOn(Flag.ENABLE_PLS_CHECK) || parameters.has(Flag.PRIVATE_LINK_SCOPE);
    if (privateLink) {
      note("private link", "expected", "flags", true);
    } else {
      agent.privateLinkScope().ifPresent(it -> note("private link", "expected", it.source(), true));
    }
    return new EndpointSelection(
        place.cloud(),
        place.region(),
        useCases,
        system,
        gateway(),
        privateLink || agent.privateLinkScope().isPresent());
  }

  private Optional<String> gateway() {
    if (request.gatewayUrl().isPresent()) {
      var url = request.gatewayUrl().get();
      note("gateway", url, "--gateway-url", true);
      return gatewayHost(url);
    }
    if (agent.gateway().isEmpty() || !agent.usesGateway()) {
      return Optional.empty();
    }
    var url = agent.gateway().get();
    note("gateway", url.value(), url.source(), true);
    return Optional.of(hostOf(url.value())).filter(EndpointSelection::isHost);
  }

  private EndpointCatalog endpoints() {
    if (request.endpoints().isEmpty()) {
      return EndpointCatalog.load();
    }
    var file = request.endpoints().get();
    note("endpoints", file.toString(), "--endpoints", true);
    try {
      return EndpointCatalog.read(file);
    } catch (EndpointListException e) {
      refused.add(
          SettingProblems.of(
              CauseId.PARAMETER_INVALID,
              "--endpoints",
              Fact.of("parameter.endpoint-list").with("detail", e.getMessage())));
      return EndpointCatalog.load();
    }
  }

  private Optional<String> gatewayHost(String url) {
    var host = hostOf(url);
    if (!EndpointSelection.isHost(host)) {
      refused.add(
          SettingProblems.of(
              CauseId.PARAMETER_INVALID,
              "--gateway-url",
              Fact.of("parameter.gateway-url").with("value", url)));
      return Optional.empty();
    }
    return Optional.of(host);
  }

  private static String hostOf(String url) {
    var start = url.indexOf("://");
    var host = start < 0 ? url : url.substring(start + 3);
    var end = host.indexOf('/');
    return end < 0 ? host : host.substring(0, end);
  }

  private void noteParameters() {
    for (var given : request.parameters().all()) {
      if (!NOTED.contains(given.flag())) {
        note(given.flag(), given.shown());
      }
    }
  }

  /** A value that the flag gives, or else the agent, or else nobody. */
  private void note(Flag flag, String value, Optional<ConfiguredValue> agents) {
    if (request.parameters().has(flag) || agents.isEmpty()) {
      note(flag, value);
    } else {
      note(flag.longName(), value, agents.get().source(), true);
    }
  }

  private void note(Flag flag, String value) {
    var given = request.parameters().given(flag);
    values.add(
        given
            .map(it -> new SettingValue(flag.longName(), value, it.where(), it.overrides()))
            .orElse(SettingValue.of(flag.longName(), value, SettingValue.DEFAULT)));
  }

  private void note(String name, String value, String source, boolean given) {
    values.add(SettingValue.of(name, value, given ? source : SettingValue.DEFAULT));
  }
}
