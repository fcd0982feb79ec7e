package io.arcpreflight.diagnosis;

import io.avaje.jsonb.Json;

/** How sure a finding is of its cause. */
public enum Confidence {
  /** What was seen has no other explanation. */
  CERTAIN("certain"),
  /** What was seen nearly always means this. */
  LIKELY("likely"),
  /** What was seen fits this, and other things too. */
  POSSIBLE("possible");

  private final String id;

  Confidence(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
