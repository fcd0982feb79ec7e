package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** How much a cause matters to onboarding, gravest first. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  INFO("info");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }
}
