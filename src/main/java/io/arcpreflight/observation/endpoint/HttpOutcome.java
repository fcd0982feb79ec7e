package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** How an HTTP request ended. */
public enum HttpOutcome {
  /** A complete status line and headers came back. */
  ANSWERED("answered"),
  /** They did not come in time. */
  TIMEOUT("timeout"),
  /** The connection was reset first. */
  RESET("reset"),
  /** The connection was closed first. */
  CLOSED("closed"),
  /** What came back is not HTTP. */
  MALFORMED("malformed"),
  /** Anything else; the detail says what. */
  FAILED("failed");

  private final String id;

  HttpOutcome(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
