package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.SettingProblems;
import io.arcpreflight.text.EditDistance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the keys of a configuration file for the flags that they name. */
final class ConfigFlags {
  private final String file;
  private final List<GivenFlag> given = new ArrayList<>();
  private final List<SettingProblem> refused = new ArrayList<>();
  private final List<SettingProblem> ignored = new ArrayList<>();

  ConfigFlags(String file) {
    this.file = file;
  }

  ConnectConfigFile of(List<ConfigEntry> entries) {
    var seen = new HashSet<String>();
    for (var entry : entries) {
      if (seen.add(entry.key())) {
        take(entry);
      } else {
        refuse(entry, Fact.of("parameter.config-twice"));
      }
    }
    return new ConnectConfigFile(given, refused, ignored);
  }

  private void take(ConfigEntry entry) {
    var flag = Flag.named(entry.key()).filter(it -> it != Flag.CONFIG);
    if (flag.isEmpty()) {
      ignore(entry);
    } else if (!(entry.value() instanceof ConfigValue.Nothing)) {
      var value = flag.get().isSwitch() ? onOrOff(entry) : text(flag.get(), entry);
      value.ifPresent(it -> given.add(GivenFlag.inFile(flag.get(), it, file)));
    }
  }

  private Optional<String> onOrOff(ConfigEntry entry) {
    return switch (entry.value()) {
      case ConfigValue.Switch(var on) -> Optional.of(String.valueOf(on));
      case ConfigValue.Text(var text) when text.equals("true") || text.equals("false") ->
          Optional.of(text);
      case ConfigValue other ->
          refuse(entry, Fact.of("parameter.config-boolean").with("kind", other.kind()));
    };
  }

  private Optional<String> text(Flag flag, ConfigEntry entry) {
    return switch (entry.value()) {
      case ConfigValue.Text(var text) -> Optional.of(text);
      case ConfigValue.Figure(var written) -> Optional.of(written);
      case ConfigValue.Pairs(var pairs) when flag == Flag.TAGS -> tags(entry, pairs);
      case ConfigValue other ->
          refuse(entry, Fact.of("parameter.config-text").with("kind", other.kind()));
    };
  }

  private Optional<String> tags(ConfigEntry entry, List<ConfigEntry> pairs) {
    var tags = new ArrayList<Tag>();
    for (var pair : pairs) {
      switch (pair.value()) {
        case ConfigValue.Text(var text) -> tags.add(new Tag(pair.key(), text));
        case ConfigValue.Figure(var written) -> tags.add(new Tag(pair.key(), written));
        case ConfigValue.Switch(var on) -> tags.add(new Tag(pair.key(), String.valueOf(on)));
        case ConfigValue.Nothing _ -> tags.add(new Tag(pair.key(), ""));
        case ConfigValue.Pairs _, ConfigValue.Items _ -> {
          return refuse(entry, Fact.of("parameter.config-texts").with("kind", pair.value().kind()));
        }
      }
    }
    return Optional.of(Tag.write(tags));
  }

  private Optional<String> refuse(ConfigEntry entry, Fact why) {
    var found =
        why.with("file", QuotedText.of(file))
            .with("line", entry.line())
            .with("key", QuotedText.of(entry.key()));
    refused.add(SettingProblems.of(CauseId.PARAMETER_CONFIG_FILE, file, found));
    return Optional.empty();
  }

  private void ignore(ConfigEntry entry) {
    var found =
        Fact.of("parameter.config-unknown-key")
            .with("file", file)
            .with("line", entry.line())
            .with("key", QuotedText.of(entry.key()))
            .with("nearest", nearest(entry.key()).orElse(null));
    ignored.add(SettingProblems.of(CauseId.PARAMETER_UNKNOWN_KEY, entry.key(), found));
  }

  private static Optional<String> nearest(String key) {
    var names = new ArrayList<String>();
    for (var flag : EnumSet.complementOf(EnumSet.of(Flag.CONFIG))) {
      names.add(flag.longName());
    }
    return EditDistance.nearest(key.toLowerCase(Locale.ROOT).replace('_', '-'), names);
  }
}
