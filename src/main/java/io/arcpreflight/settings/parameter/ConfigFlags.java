package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.SettingProblem;
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
        refuse(entry, "is given twice");
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
      case ConfigValue other -> refuse(entry, "takes true or false, not " + other.kind());
    };
  }

  private Optional<String> text(Flag flag, ConfigEntry entry) {
    return switch (entry.value()) {
      case ConfigValue.Text(var text) -> Optional.of(text);
      case ConfigValue.Figure(var written) -> Optional.of(written);
      case ConfigValue.Pairs(var pairs) when flag == Flag.TAGS -> tags(entry, pairs);
      case ConfigValue other -> refuse(entry, "takes a text, not " + other.kind());
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
          return refuse(entry, "takes a text for each name, not " + pair.value().kind());
        }
      }
    }
    return Optional.of(Tag.write(tags));
  }

  private Optional<String> refuse(ConfigEntry entry, String why) {
    var sentence =
        "%s: %s cannot be used: line %d: %s %s"
            .formatted(
                Flag.CONFIG.option(),
                QuotedText.of(file),
                entry.line(),
                QuotedText.of(entry.key()),
                why);
    refused.add(new SettingProblem("parameter.config-file", file, sentence));
    return Optional.empty();
  }

  private void ignore(ConfigEntry entry) {
    var sentence =
        "%s line %d: %s is no flag of azcmagent connect or check%s"
            .formatted(
                file,
                entry.line(),
                QuotedText.of(entry.key()),
                nearest(entry.key()).map(it -> "; did you mean '" + it + "'?").orElse(""));
    ignored.add(new SettingProblem("parameter.unknown-key", entry.key(), sentence));
  }

  private static Optional<String> nearest(String key) {
    var names = new ArrayList<String>();
    for (var flag : EnumSet.complementOf(EnumSet.of(Flag.CONFIG))) {
      names.add(flag.longName());
    }
    return EditDistance.nearest(key.toLowerCase(Locale.ROOT).replace('_', '-'), names);
  }
}
