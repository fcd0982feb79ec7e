package io.arcpreflight.settings.proxy;

import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.net.InvalidProxyUrlException.Reason;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.SettingProblems;
import io.arcpreflight.settings.proxy.ProxyRoute.Direct;
import io.arcpreflight.settings.proxy.ProxyRoute.Rule;
import io.arcpreflight.settings.proxy.ProxyRoute.Via;

/** What a deciding setting turned out to hold. */
sealed interface ProxyChoice {

  /** The way of whatever nothing exempts. */
  ProxyRoute route();

  /** The value as it may be shown. */
  String displayValue();

  static ProxyChoice of(ConfiguredValue setting) {
    try {
      return new Usable(new Via(ProxyUrl.parse(setting.value()), setting.source()));
    } catch (InvalidProxyUrlException mistake) {
      return new Unusable(
          setting.source(),
          mistake.reason(),
          SettingProblems.marked(
              Fact.of("proxy.unusable-url").with("detail", mistake.sentence()),
              mistake.shown(setting.value())));
    }
  }

  /** A proxy. */
  record Usable(Via route) implements ProxyChoice {
    @Override
    public String displayValue() {
      return route.proxy().toString();
    }
  }

  /** A text that is no proxy URL. */
  record Unusable(String source, Reason reason, Fact mistake) implements ProxyChoice {
    @Override
    public ProxyRoute route() {
      return new Direct(Rule.UNUSABLE_PROXY, source + " holds no proxy URL");
    }

    @Override
    public String displayValue() {
      return "set, unusable";
    }

    UnusableProxy asFinding() {
      return new UnusableProxy(source, reason, mistake);
    }
  }
}
