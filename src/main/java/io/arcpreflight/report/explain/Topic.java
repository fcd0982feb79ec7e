package io.arcpreflight.report.explain;

import io.avaje.jsonb.Json;

/** What the guidance is about. */
public enum Topic {
  VERBOSE_LOG("verbose-log"),
  LOGS("logs"),
  SUPPORT("support"),
  FOOTNOTE("footnote");

  private final String id;

  Topic(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }
}
