package io.arcpreflight.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An operating system that the agent runs on. */
public enum OperatingSystem implements Identified {
  LINUX("linux", "Linux"),
  WINDOWS("windows", "Windows");

  private final String id;
  private final String displayName;

  OperatingSystem(String id, String displayName) {
    this.id = id;
    this.displayName = displayName;
  }

  /** The system that a name stands for, such as {@code Windows Server 2022}; else Linux. */
  public static OperatingSystem named(String name) {
    return name.toLowerCase(Locale.ROOT).contains(WINDOWS.id) ? WINDOWS : LINUX;
  }

  /** The name that people know it by. */
  public String displayName() {
    return displayName;
  }

  /** Lower case, as in endpoint files. */
  @Override
  @Json.Value
  public String id() {
    return id;
  }

  /** The constant with this id, whatever its case. */
  public static Optional<OperatingSystem> parse(String id) {
    return Identified.find(values(), id);
  }

  /** Every id, in the order of the constants. */
  public static List<String> ids() {
    return Identified.ids(values());
  }
}
