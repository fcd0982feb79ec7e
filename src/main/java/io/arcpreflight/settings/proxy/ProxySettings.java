package io.arcpreflight.settings.proxy;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.AgentSettings;
import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/** Resolves the proxy rules, and notes what is in force and what was set in vain. */
public final class ProxySettings {
  private final List<SettingValue> values;
  private final List<SettingProblem> refused;
  private final List<SettingProblem> problems;

  public ProxySettings(
      List<SettingValue> values, List<SettingProblem> refused, List<SettingProblem> problems) {
    this.values = values;
    this.refused = refused;
    this.problems = problems;
  }

  public ProxyRules resolve(
      Optional<String> flag, AgentSettings agent, ProxyEnvironment shell, RunMode mode) {
    var services = new ServiceProxies(agent.services(), shell, mode);
    var ownProxy = agent.proxy().filter(ConfiguredValue::isSet);
    var bypass = agent.bypass().filter(ConfiguredValue::isSet);
    if (agent.usesGateway() && bypass.isPresent()) {
      ignore(bypass.get(), "An agent that uses an Azure Arc gateway does not follow it.");
      bypass = Optional.empty();
    }
    var sources = new ProxySources(flag, ownProxy, bypass, services.deciding());
    var rules = ProxyRules.resolve(sources);
    if (flag.isEmpty() && ownProxy.isEmpty()) {
      services.difference().ifPresent(problems::add);
    }
    for (var used : rules.inUse()) {
      values.add(new SettingValue(used.name(), used.value(), used.source(), used.overrode()));
    }
    if (rules.inUse().isEmpty()) {
      values.add(SettingValue.of(ProxySettingInUse.PROXY, "none", SettingValue.DEFAULT));
    }
    rules.unusable().ifPresent(this::refuse);
    rules.proxy().ifPresent(this::judge);
    for (var ignored : rules.ignored()) {
      problems.add(new SettingProblem("proxy.ignored-setting", ignored.setting(), ignored.why()));
    }
    return rules;
  }

  private void ignore(ConfiguredValue setting, String why) {
    problems.add(new SettingProblem("proxy.ignored-setting", setting.source(), why));
  }

  /** What was just typed can be corrected at once; what the environment holds is a finding. */
  private void refuse(UnusableProxy unusable) {
    var cause =
        switch (unusable.reason()) {
          case MALFORMED -> "proxy.malformed-url";
          case UNSUPPORTED_SCHEME -> "proxy.unsupported-scheme";
        };
    if (unusable.source().equals(ProxySources.FLAG)) {
      refused.add(
          new SettingProblem(
              cause, unusable.source(), unusable.source() + ": " + unusable.sentence()));
    } else {
      problems.add(new SettingProblem(cause, unusable.source(), unusable.sentence()));
    }
  }

  private void judge(ProxyUrl proxy) {
    for (var remark : proxy.remarks()) {
      problems.add(new SettingProblem("proxy.ignored-setting", proxy.withoutCredentials(), remark));
    }
    if (proxy.credentials() != null) {
      problems.add(
          new SettingProblem(
              "proxy.credentials-in-url", proxy.withoutCredentials(), proxy.toString()));
    }
  }
}
