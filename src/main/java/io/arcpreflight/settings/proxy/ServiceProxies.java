package io.arcpreflight.settings.proxy;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.SettingProblems;
import io.arcpreflight.settings.noproxy.NoProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the proxy variables of the agent's services against each other and against this shell's.
 */
final class ServiceProxies {
  private final List<ServiceVariables> services;
  private final ProxyEnvironment shell;
  private final RunMode mode;

  ServiceProxies(List<ServiceVariables> services, ProxyEnvironment shell, RunMode mode) {
    this.services = services;
    this.shell = shell;
    this.mode = mode;
  }

  /**
   * The variables that decide. A connected agent lives by those of its services alone; {@code
   * azcmagent connect} is a child of this shell.
   */
  ProxyEnvironment deciding() {
    if (services.isEmpty()) {
      return shell;
    }
    var identity = services.getFirst();
    return identity.proxy().isPresent() || !mode.inheritsShellProxy()
        ? identity.environment()
        : shell;
  }

  /** What a person should know when not all of them go the same way. */
  Optional<SettingProblem> difference() {
    if (services.isEmpty()) {
      return Optional.empty();
    }
    var all = new ArrayList<>(services);
    if (mode.inheritsShellProxy()) {
      all.add(new ServiceVariables("this shell", shell));
    }
    var first = all.getFirst();
    var shown = new ArrayList<String>();
    var differs = false;
    for (var each : all) {
      differs |= !isSame(first, each);
      shown.add(each.service() + ": " + shown(each));
    }
    return differs
        ? Optional.of(
            SettingProblems.of(
                CauseId.AGENT_PROXY_DIFFERS,
                "HTTPS_PROXY",
                Fact.of("agent.proxies-differ").with("proxies", shown)))
        : Optional.empty();
  }

  private static boolean isSame(ServiceVariables one, ServiceVariables other) {
    if (one.proxy().isEmpty() || other.proxy().isEmpty()) {
      return one.proxy().isEmpty() && other.proxy().isEmpty();
    }
    return one.proxy().get().meansTheSameAs(other.proxy().get())
        && exemptions(one).equals(exemptions(other));
  }

  private static String exemptions(ServiceVariables variables) {
    return variables.exemptions().map(list -> NoProxy.parse(list.value()).toString()).orElse("");
  }

  private static String shown(ServiceVariables variables) {
    if (variables.proxy().isEmpty()) {
      return "none";
    }
    var except = exemptions(variables);
    var proxy = ProxyChoice.of(variables.proxy().get()).shown();
    return except.isEmpty() ? proxy : proxy + " except " + except;
  }
}
