package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.text.Secret;
import io.arcpreflight.text.SecretMasker;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flags of azcmagent that were given. What the command line says goes before a file. */
public final class Parameters {
  /** Nothing was given. */
  public static final Parameters NONE = of(Map.of());

  private final Map<Flag, GivenFlag> given;
  private final List<SettingProblem> refused;
  private final List<SettingProblem> ignored;

  private Parameters(
      Map<Flag, GivenFlag> given, List<SettingProblem> refused, List<SettingProblem> ignored) {
    this.given = given;
    this.refused = List.copyOf(refused);
    this.ignored = List.copyOf(ignored);
  }

  /**
   * Those of the command line.
   *
   * @param values as they were written; {@code true} or {@code false} for switches
   */
  public static Parameters of(Map<Flag, String> values) {
    var given = new EnumMap<Flag, GivenFlag>(Flag.class);
    values.forEach((flag, value) -> given.put(flag, GivenFlag.onCommandLine(flag, value)));
    return new Parameters(given, List.of(), List.of());
  }

  /** These, and those of a file that these lack. */
  public Parameters over(ConnectConfigFile file) {
    var merged = new EnumMap<Flag, GivenFlag>(Flag.class);
    merged.putAll(given);
    for (var inFile : file.given()) {
      merged.merge(inFile.flag(), inFile, (here, there) -> here.over(there));
    }
    return new Parameters(merged, file.refused(), file.ignored());
  }

  /** The same with a value that a file of its own holds, unless one was given otherwise. */
  public Parameters with(Flag flag, Secret value, String file) {
    var more = new EnumMap<Flag, GivenFlag>(Flag.class);
    more.putAll(given);
    more.putIfAbsent(flag, new GivenFlag(flag, value, file, List.of()));
    return new Parameters(more, refused, ignored);
  }

  /** The flag, even if its value is empty. */
  public Optional<GivenFlag> given(Flag flag) {
    return Optional.ofNullable(given.get(flag));
  }

  /** Its value; an empty one, as an unset variable leaves it, is none. */
  public Optional<String> text(Flag flag) {
    return flag.isSecret() ? Optional.empty() : value(flag).map(Secret::reveal);
  }

  /** Its value, to be sent and never shown. */
  public Optional<Secret> secret(Flag flag) {
    return flag.isSecret() ? value(flag) : Optional.empty();
  }

  /** Whether there is a value that is not empty, or the switch is on. */
  public boolean has(Flag flag) {
    return flag.isSwitch() ? isOn(flag) : value(flag).isPresent();
  }

  public boolean isOn(Flag flag) {
    return value(flag).filter(value -> value.reveal().equals("true")).isPresent();
  }

  /** The tags by their names. */
  public Map<String, String> tags() {
    var tags = new LinkedHashMap<String, String>();
    text(Flag.TAGS)
        .ifPresent(
            written ->
                TagReader.read(written).tags().forEach(tag -> tags.put(tag.name(), tag.value())));
    return tags;
  }

  /** Everything that was given, in the order of the flags. */
  public List<GivenFlag> all() {
    return new ArrayList<>(given.values());
  }

  /** What keeps the configuration file from being used. */
  public List<SettingProblem> refused() {
    return refused;
  }

  /** What the configuration file holds in vain. */
  public List<SettingProblem> ignored() {
    return ignored;
  }

  /** Hides the secrets that were given, and whatever else looks like one. */
  public SecretMasker secretMasker() {
    var secrets = new ArrayList<String>();
    for (var flag : given.keySet()) {
      secret(flag).map(Secret::reveal).ifPresent(secrets::add);
    }
    return SecretMasker.knowing(secrets);
  }

  private Optional<Secret> value(Flag flag) {
    return given(flag).map(GivenFlag::value).filter(value -> !value.isEmpty());
  }
}
