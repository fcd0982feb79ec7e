package io.arcpreflight.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** An operating system that the agent runs on. */
public enum OperatingSystem implements Identified {
  LINUX("linux"),
  WINDOWS("windows");

  private final String id;

  OperatingSystem(String id) {
    this.id = id;
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
