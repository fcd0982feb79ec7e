package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** How much something matters. */
public enum Severity {
  /** It stops {@code azcmagent connect}. */
  ERROR("error"),
  /** It does not stop it now, and should be looked at. */
  WARNING("warning"),
  /** Worth knowing. */
  INFO("info");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
