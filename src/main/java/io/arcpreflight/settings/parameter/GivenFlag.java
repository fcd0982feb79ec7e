package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.text.Secret;
import io.arcpreflight.text.SecretMasker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag that was given, on the command line or in a file.
 *
 * @param value kept as a secret whatever the flag, so that no message shows it by accident
 * @param file the configuration file that it stands in; null on the command line
 * @param overrides where else it was given, in vain
 */
public record GivenFlag(Flag flag, Secret value, @Nullable String file, List<String> overrides) {
  public GivenFlag {
    overrides = List.copyOf(overrides);
  }

  static GivenFlag onCommandLine(Flag flag, String value) {
    return new GivenFlag(flag, Secret.of(value), null, List.of());
  }

  static GivenFlag inFile(Flag flag, String value, String file) {
    return new GivenFlag(flag, Secret.of(value), file, List.of());
  }

  GivenFlag over(GivenFlag other) {
    return new GivenFlag(flag, value, file, List.of(other.where()));
  }

  /** What a person would look for: {@code --tags}, or {@code tags in /etc/arc.json}. */
  public String where() {
    return file == null ? name() : name() + " in " + file;
  }

  /** As it is spelt where it was given. */
  String name() {
    return file == null ? flag.option() : flag.longName();
  }

  /** What was found about it, with where it was given. */
  Fact at(Fact found) {
    return found.with("flag", name()).with("file", file);
  }

  /** The value as it may be shown. */
  public String shown() {
    return flag.isSecret() ? "set" : SecretMasker.maskHeader(name(), value.reveal());
  }
}
