package io.arcpreflight.settings.parameter;

import io.arcpreflight.settings.Secret;
import io.arcpreflight.text.SecretMasker;
import java.util.List;

/**
 * A flag that was given, on the command line or in a file.
 *
 * @param value kept as a secret whatever the flag, so that no message shows it by accident
 * @param where what a person would look for: {@code --tags}, or {@code tags in /etc/arc.json}
 * @param overrides where else it was given, in vain
 */
public record GivenFlag(Flag flag, Secret value, String where, List<String> overrides) {
  public GivenFlag {
    overrides = List.copyOf(overrides);
  }

  static GivenFlag onCommandLine(Flag flag, String value) {
    return new GivenFlag(flag, Secret.of(value), flag.option(), List.of());
  }

  static GivenFlag inFile(Flag flag, String value, String file) {
    return new GivenFlag(flag, Secret.of(value), flag.longName() + " in " + file, List.of());
  }

  GivenFlag over(GivenFlag other) {
    return new GivenFlag(flag, value, where, List.of(other.where));
  }

  /** The value as it may be shown. */
  public String shown() {
    return flag.isSecret() ? "set" : SecretMasker.mask(value.reveal());
  }
}
