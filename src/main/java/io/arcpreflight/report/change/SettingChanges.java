package io.arcpreflight.report.change;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.ReportedSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which settings have another value, or have it from somewhere else. */
final class SettingChanges {
  private SettingChanges() {}

  static void add(List<ReportedSetting> before, List<ReportedSetting> after, List<Fact> changes) {
    for (var setting : after) {
      var earlier = find(before, setting.name());
      if (earlier == null) {
        changes.add(
            Fact.of("change.setting-added")
                .with("setting", setting.name())
                .with("after", setting.value())
                .with("source", setting.source()));
      } else if (!earlier.value().equals(setting.value())) {
        changes.add(
            Fact.of("change.setting")
                .with("setting", setting.name())
                .with("before", earlier.value())
                .with("after", setting.value())
                .with("source", setting.source()));
      } else if (!earlier.source().equals(setting.source())) {
        changes.add(
            Fact.of("change.setting-source")
                .with("setting", setting.name())
                .with("before", earlier.source())
                .with("after", setting.source()));
      }
    }
    for (var setting : before) {
      if (find(after, setting.name()) == null) {
        changes.add(
            Fact.of("change.setting-removed")
                .with("setting", setting.name())
                .with("before", setting.value()));
      }
    }
  }

  private static @Nullable ReportedSetting find(List<ReportedSetting> settings, String name) {
    for (var setting : settings) {
      if (setting.name().equals(name)) {
        return setting;
      }
    }
    return null;
  }
}
