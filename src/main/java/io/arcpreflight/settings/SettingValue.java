package io.arcpreflight.settings;

import io.arcpreflight.text.SecretMasker;
import java.util.List;

/**
 * A value in force, as it may be shown.
 *
 * @param value made free of secrets
 * @param source the flag, variable, file or default that it came from
 * @param overrides the sources that also had a value
 */
public record SettingValue(String name, String value, String source, List<String> overrides) {
  /** The source of a value that nobody gave. */
  public static final String DEFAULT = "default";

  public SettingValue {
    value = SecretMasker.mask(value);
    overrides = List.copyOf(overrides);
  }

  public static SettingValue of(String name, String value, String source) {
    return new SettingValue(name, value, source, List.of());
  }
}
