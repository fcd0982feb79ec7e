package io.arcpreflight.settings.proxy;

import io.arcpreflight.settings.ConfiguredValue;
import java.util.ArrayList;
import java.util.List;

/** Collects which settings are in force and which were made in vain. */
final class ProxySettingCollector {
  private final List<ProxySettingInUse> inUse = new ArrayList<>();
  private final List<IgnoredProxySetting> ignored = new ArrayList<>();

  /** Enters the first candidate as in force and those with another value as overridden. */
  void decide(String name, String shownValue, List<ConfiguredValue> candidates) {
    var winner = candidates.getFirst();
    var overrode = new ArrayList<String>();
    for (var loser : candidates.subList(1, candidates.size())) {
      overrode.add(loser.source());
    }
    inUse.add(new ProxySettingInUse(name, shownValue, winner.source(), overrode));
    ignoreOverridden(candidates);
  }

  void ignoreOverridden(List<ConfiguredValue> candidates) {
    for (var candidate : candidates) {
      var winner = candidates.getFirst();
      if (!candidate.meansTheSameAs(winner)) {
        ignore(IgnoredProxySetting.overridden(candidate.source(), winner.source()));
      }
    }
  }

  void ignore(IgnoredProxySetting setting) {
    ignored.add(setting);
  }

  void ignoreEntries(String setting, List<IgnoredEntry> entries) {
    for (var entry : entries) {
      ignore(IgnoredProxySetting.entry(setting, entry));
    }
  }

  List<ProxySettingInUse> inUse() {
    return inUse;
  }

  List<IgnoredProxySetting> ignored() {
    return ignored;
  }
}
