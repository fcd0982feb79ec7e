package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonNull;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonValue;
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
  private final ConfigExcerpt excerpt;
  private final List<GivenFlag> given = new ArrayList<>();
  private final List<SettingProblem> refused = new ArrayList<>();
  private final List<SettingProblem> ignored = new ArrayList<>();

  ConfigFlags(String file, ConfigExcerpt excerpt) {
    this.file = file;
    this.excerpt = excerpt;
  }

  ConnectConfigFile read(List<JsonMember> entries) {
    var seen = new HashSet<String>();
    for (var entry : entries) {
      if (seen.add(entry.name())) {
        take(entry);
      } else {
        refuse(entry, Fact.of("parameter.config-twice"));
      }
    }
    return new ConnectConfigFile(given, refused, ignored);
  }

  private void take(JsonMember entry) {
    var flag = Flag.named(entry.name()).filter(it -> it != Flag.CONFIG);
    if (flag.isEmpty()) {
      ignore(entry);
    } else if (!(entry.value() instanceof JsonNull)) {
      var value = flag.get().isSwitch() ? onOrOff(entry) : text(flag.get(), entry);
      value.ifPresent(it -> given.add(GivenFlag.inFile(flag.get(), it, file)));
    }
  }

  private Optional<String> onOrOff(JsonMember entry) {
    return switch (entry.value()) {
      case JsonBoolean(var on, _) -> Optional.of(String.valueOf(on));
      case JsonString(var text, _) when text.equals("true") || text.equals("false") ->
          Optional.of(text);
      case JsonValue other ->
          refuse(entry, Fact.of("parameter.config-boolean").with("kind", kind(other)));
    };
  }

  private Optional<String> text(Flag flag, JsonMember entry) {
    return switch (entry.value()) {
      case JsonString(var text, _) -> Optional.of(text);
      case JsonNumber(var written, _) -> Optional.of(written);
      case JsonObject(var pairs, _) when flag == Flag.TAGS -> tags(entry, pairs);
      case JsonValue other ->
          refuse(entry, Fact.of("parameter.config-text").with("kind", kind(other)));
    };
  }

  private Optional<String> tags(JsonMember entry, List<JsonMember> pairs) {
    var tags = new ArrayList<Tag>();
    for (var pair : pairs) {
      switch (pair.value()) {
        case JsonString(var text, _) -> tags.add(new Tag(pair.name(), text));
        case JsonNumber(var written, _) -> tags.add(new Tag(pair.name(), written));
        case JsonBoolean(var on, _) -> tags.add(new Tag(pair.name(), String.valueOf(on)));
        case JsonNull _ -> tags.add(new Tag(pair.name(), ""));
        case JsonObject _, JsonArray _ -> {
          return refuse(entry, Fact.of("parameter.config-texts").with("kind", kind(pair.value())));
        }
      }
    }
    return Optional.of(Tag.write(tags));
  }

  /** What a value is called in a fact. */
  private static String kind(JsonValue value) {
    return switch (value) {
      case JsonString _ -> "text";
      case JsonNumber _ -> "number";
      case JsonBoolean _ -> "boolean";
      case JsonNull _ -> "null";
      case JsonObject _ -> "object";
      case JsonArray _ -> "list";
    };
  }

  private Optional<String> refuse(JsonMember entry, Fact why) {
    var found = why.with("file", QuotedText.of(file)).with("key", QuotedText.of(entry.name()));
    refused.add(
        SettingProblems.of(
            CauseId.PARAMETER_CONFIG_FILE, file, excerpt.mark(found, entry.position())));
    return Optional.empty();
  }

  private void ignore(JsonMember entry) {
    var found =
        Fact.of("parameter.config-unknown-key")
            .with("file", file)
            .with("key", QuotedText.of(entry.name()))
            .with("nearest", nearest(entry.name()).orElse(null));
    ignored.add(
        SettingProblems.of(
            CauseId.PARAMETER_UNKNOWN_KEY, entry.name(), excerpt.mark(found, entry.position())));
  }

  private static Optional<String> nearest(String key) {
    var names = new ArrayList<String>();
    for (var flag : EnumSet.complementOf(EnumSet.of(Flag.CONFIG))) {
      names.add(flag.longName());
    }
    return EditDistance.nearest(key.toLowerCase(Locale.ROOT).replace('_', '-'), names);
  }
}
