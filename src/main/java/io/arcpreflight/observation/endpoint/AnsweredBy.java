package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** Who spoke in an HTTP answer. */
public enum AnsweredBy {
  /** Azure itself, proven by the certificate and, where known, its own headers. */
  AZURE("azure"),
  /** Something on the way that answers in its place. */
  MIDDLEBOX("middlebox"),
  /** Nothing in the answer tells. */
  UNKNOWN("unknown");

  private final String id;

  AnsweredBy(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
