package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** Who ends with an AZCM code: the agent, by its exit code, or an installer, in its output only. */
public enum CodeOrigin {
  AGENT("agent"),
  INSTALLER("installer");

  private final String id;

  CodeOrigin(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }
}
