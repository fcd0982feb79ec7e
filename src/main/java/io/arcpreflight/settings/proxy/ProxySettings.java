package io.arcpreflight.settings.proxy;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.AgentSettings;
import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.SettingProblems;
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
      ignore(bypass.get().source(), Fact.of("proxy.bypass-with-gateway"));
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
      ignore(ignored.setting(), ignored.why());
    }
    return rules;
  }

  private void ignore(String setting, Fact why) {
    problems.add(SettingProblems.of(CauseId.PROXY_IGNORED_SETTING, setting, why));
  }

  /** What was just typed can be corrected at once; what the environment holds is a finding. */
  private void refuse(UnusableProxy unusable) {
    var cause =
        switch (unusable.reason()) {
          case MALFORMED -> CauseId.PROXY_MALFORMED_URL;
          case UNSUPPORTED_SCHEME -> CauseId.PROXY_UNSUPPORTED_SCHEME;
        };
    if (unusable.source().equals(ProxySources.FLAG)) {
      refused.add(
          SettingProblems.of(
              cause, unusable.source(), unusable.mistake().with("flag", unusable.source())));
    } else {
      problems.add(SettingProblems.of(cause, unusable.source(), unusable.mistake()));
    }
  }

  private void judge(ProxyUrl proxy) {
    for (var remark : proxy.remarks()) {
      ignore(proxy.withoutCredentials(), Fact.of("proxy.remark").with("detail", remark));
    }
    if (proxy.credentials() != null) {
      problems.add(
          SettingProblems.of(
              CauseId.PROXY_CREDENTIALS_IN_URL,
              proxy.withoutCredentials(),
              Fact.of("proxy.url-with-credentials").with("url", proxy.toString())));
    }
  }
}
