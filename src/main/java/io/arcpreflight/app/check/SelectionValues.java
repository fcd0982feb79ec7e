package io.arcpreflight.app.check;

import io.arcpreflight.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;

/** What was asked for beyond the settings: which checks count, and how long they are repeated. */
final class SelectionValues {
  private SelectionValues() {}

  static List<SettingValue> of(RunRequest request) {
    var selection = request.selection();
    var all = new ArrayList<SettingValue>();
    add(all, "only", String.join(", ", selection.only()));
    add(all, "skip", String.join(", ", selection.skip()));
    add(all, "offline", selection.offline() ? "true" : "");
    add(all, "even-if", String.join(", ", request.tolerated()));
    add(all, "wait", request.retryFor().map(it -> it.toMillis() + " ms").orElse(""));
    return all;
  }

  private static void add(List<SettingValue> values, String name, String value) {
    if (!value.isEmpty()) {
      values.add(new SettingValue(name, value, "--" + name, List.of()));
    }
  }
}
