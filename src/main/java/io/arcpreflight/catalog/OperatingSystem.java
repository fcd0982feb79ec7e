package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** The systems that have commands of their own. */
public enum OperatingSystem {
  LINUX("linux"),
  WINDOWS("windows");

  private final String id;

  OperatingSystem(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }
}
