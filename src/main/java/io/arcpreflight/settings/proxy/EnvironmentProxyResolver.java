package io.arcpreflight.settings.proxy;

import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.noproxy.NoProxy;
import io.arcpreflight.settings.proxy.ProxyRoute.Direct;
import io.arcpreflight.settings.proxy.ProxyRoute.Rule;
import io.arcpreflight.settings.proxy.ProxyRoute.Via;
import java.util.List;
import java.util.Optional;

/** Reads the environment as Go's net/http does, and says which of its variables have no effect. */
final class EnvironmentProxyResolver {
  private static final ProxyRoute NOTHING_SET =
      new Direct(Rule.NOTHING_SET, "no proxy is configured");

  private final ProxyEnvironment environment;
  private final ProxySettingCollector ledger;

  EnvironmentProxyResolver(ProxyEnvironment environment, ProxySettingCollector ledger) {
    this.environment = environment;
    this.ledger = ledger;
  }

  ProxyRules resolve(Optional<ConfiguredValue> bypass) {
    var choice = chooseForHttps(environment.named("HTTPS_PROXY"), bypass);
    var forHttps = choice.map(ProxyChoice::route).orElse(NOTHING_SET);
    var forPlainHttp = chooseForPlainHttp(environment.named("HTTP_PROXY"));
    var lists = environment.named("NO_PROXY");
    boolean isListUsed =
        !lists.isEmpty() && (forHttps instanceof Via || forPlainHttp instanceof Via);
    var noProxy = isListUsed ? readNoProxy(lists) : NoProxy.NONE;
    var noProxySource = isListUsed ? lists.getFirst().source() : "";
    return new ProxyRules(
        new ProxyRouter.ByEnvironment(forHttps, forPlainHttp, noProxy, noProxySource),
        forHttps instanceof Via via ? Optional.of(via.proxy()) : Optional.empty(),
        choice.flatMap(EnvironmentProxyResolver::finding),
        noProxy,
        ledger.inUse(),
        ledger.ignored());
  }

  private Optional<ProxyChoice> chooseForHttps(
      List<ConfiguredValue> candidates, Optional<ConfiguredValue> bypass) {
    if (candidates.isEmpty()) {
      environment
          .first("HTTP_PROXY")
          .ifPresent(it -> ledger.ignore(IgnoredProxySetting.notForHttps(it.source())));
      environment
          .first("ALL_PROXY")
          .ifPresent(it -> ledger.ignore(IgnoredProxySetting.neverRead(it.source())));
      return Optional.empty();
    }
    var setting = candidates.getFirst();
    var choice = ProxyChoice.of(setting);
    ledger.decide(ProxySettingInUse.PROXY, choice.shown(), candidates);
    bypass.ifPresent(
        it -> ledger.ignore(IgnoredProxySetting.bypassBeside(it.source(), setting.source())));
    return Optional.of(choice);
  }

  private ProxyRoute chooseForPlainHttp(List<ConfiguredValue> candidates) {
    if (candidates.isEmpty()) {
      return NOTHING_SET;
    }
    ledger.ignoreOverridden(candidates);
    var setting = candidates.getFirst();
    if (environment.isCgi()) {
      ledger.ignore(IgnoredProxySetting.refusedInCgi(setting.source()));
      return new Direct(Rule.REFUSED_IN_CGI, "REQUEST_METHOD is set");
    }
    var choice = ProxyChoice.of(setting);
    finding(choice)
        .ifPresent(it -> ledger.ignore(IgnoredProxySetting.unusable(it.source(), it.mistake())));
    return choice.route();
  }

  private NoProxy readNoProxy(List<ConfiguredValue> lists) {
    var noProxy = NoProxy.parse(lists.getFirst().value());
    ledger.decide(ProxySettingInUse.NO_PROXY, noProxy.toString(), lists);
    ledger.ignoreEntries(lists.getFirst().source(), noProxy.ignoredEntries());
    return noProxy;
  }

  private static Optional<UnusableProxy> finding(ProxyChoice choice) {
    return switch (choice) {
      case ProxyChoice.Usable _ -> Optional.empty();
      case ProxyChoice.Unusable unusable -> Optional.of(unusable.asFinding());
    };
  }
}
