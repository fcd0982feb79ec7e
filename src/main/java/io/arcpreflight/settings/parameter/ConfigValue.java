package io.arcpreflight.settings.parameter;

import java.util.List;

/** A value in a configuration file, before it is known what it is for. */
sealed interface ConfigValue {

  record Text(String text) implements ConfigValue {}

  /** A number as it stands in the file. */
  record Figure(String written) implements ConfigValue {}

  record Switch(boolean on) implements ConfigValue {}

  record Nothing() implements ConfigValue {}

  record Pairs(List<ConfigEntry> entries) implements ConfigValue {
    public Pairs {
      entries = List.copyOf(entries);
    }
  }

  record Items() implements ConfigValue {}

  /** What it is called in a fact. */
  default String kind() {
    return switch (this) {
      case Text _ -> "text";
      case Figure _ -> "number";
      case Switch _ -> "boolean";
      case Nothing _ -> "null";
      case Pairs _ -> "object";
      case Items _ -> "list";
    };
  }
}
