package io.arcpreflight.settings.proxy;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.noproxy.NoProxy;
import io.arcpreflight.settings.proxy.ProxyRoute.Direct;
import io.arcpreflight.settings.proxy.ProxyRoute.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets {@code --proxy} or the agent's own setting decide, or else hands on to the environment. */
final class ProxyResolver {
  private final ProxySources sources;
  private final ProxySettingCollector ledger = new ProxySettingCollector();

  ProxyResolver(ProxySources sources) {
    this.sources = sources;
  }

  ProxyRules resolve() {
    var bypass = sources.agentBypass().filter(ConfiguredValue::isSet);
    var candidates = new ArrayList<ConfiguredValue>();
    sources.flag().ifPresent(it -> candidates.add(new ConfiguredValue(it, ProxySources.FLAG)));
    sources.agentProxy().filter(ConfiguredValue::isSet).ifPresent(candidates::add);
    if (candidates.isEmpty()) {
      return new EnvironmentProxyResolver(sources.environment(), ledger).resolve(bypass);
    }
    candidates.addAll(sources.environment().named("HTTPS_PROXY"));
    return isTurnedOff() ? turnedOff(candidates) : byAgent(candidates, bypass);
  }

  private boolean isTurnedOff() {
    return sources.flag().filter(it -> it.isEmpty() || it.equalsIgnoreCase("none")).isPresent();
  }

  private ProxyRules turnedOff(List<ConfiguredValue> candidates) {
    ledger.decide(ProxySettingInUse.PROXY, "none", candidates);
    return rules(
        new ProxyRouter.Always(new Direct(Rule.TURNED_OFF, ProxySources.FLAG + " none")),
        Optional.empty(),
        Optional.empty());
  }

  private ProxyRules byAgent(
      List<ConfiguredValue> candidates, Optional<ConfiguredValue> bypassSetting) {
    var choice = ProxyChoice.of(candidates.getFirst());
    ledger.decide(ProxySettingInUse.PROXY, choice.shown(), candidates);
    return switch (choice) {
      case ProxyChoice.Usable(var via) -> {
        ignoreNoProxy(via.source());
        var bypass = bypassSetting.map(this::readBypass).orElse(ProxyBypass.NONE);
        yield rules(
            new ProxyRouter.ByAgent(via, bypass), Optional.of(via.proxy()), Optional.empty());
      }
      case ProxyChoice.Unusable unusable ->
          rules(
              new ProxyRouter.Always(unusable.route()),
              Optional.empty(),
              Optional.of(unusable.asFinding()));
    };
  }

  /** A list that speaks of this machine alone loses nothing and is worth no word. */
  private void ignoreNoProxy(String proxySource) {
    for (var list : sources.environment().named("NO_PROXY")) {
      if (!NoProxy.parse(list.value()).isLocalOnly()) {
        ledger.ignore(IgnoredProxySetting.noProxyBeside(list.source(), proxySource));
      }
    }
  }

  private ProxyBypass readBypass(ConfiguredValue setting) {
    var bypass = ProxyBypass.parse(setting.value());
    ledger.decide(ProxySettingInUse.BYPASS, bypass.toString(), List.of(setting));
    ledger.ignoreEntries(setting.source(), bypass.ignoredEntries());
    return bypass;
  }

  private ProxyRules rules(
      ProxyRouter router, Optional<ProxyUrl> proxy, Optional<UnusableProxy> unusable) {
    return new ProxyRules(router, proxy, unusable, NoProxy.NONE, ledger.inUse(), ledger.ignored());
  }
}
