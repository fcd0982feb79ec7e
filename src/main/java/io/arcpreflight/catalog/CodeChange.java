package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** What became of an AZCM code's meaning between the document of 2021 and today's. */
public enum CodeChange {
  SAME("same"),
  CHANGED("changed"),
  MOVED("moved"),
  NEW("new");

  private final String id;

  CodeChange(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }
}
