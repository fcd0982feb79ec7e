package io.arcpreflight.observation;

import io.avaje.jsonb.Json;

/** Which question a run answers. */
public enum RunMode {
  /** Would {@code azcmagent connect} succeed here, now? */
  CHECK("check"),
  /** The same, and {@code azcmagent connect} is run where it would. */
  CONNECT("connect"),
  /** Does the connected agent have all it needs? */
  HEALTH("health");

  private final String id;

  RunMode(String id) {
    this.id = id;
  }

  /** The word that reports and the command line use. */
  @Json.Value
  public String id() {
    return id;
  }
}
