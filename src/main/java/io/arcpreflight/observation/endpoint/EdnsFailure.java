package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** What a DNS server made of questions with EDNS, where it answered those without. */
public enum EdnsFailure {
  /** It said that it does not understand them. */
  REJECTED("rejected"),
  /** It said nothing. */
  UNANSWERED("unanswered");

  private final String id;

  EdnsFailure(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
