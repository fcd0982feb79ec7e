package io.arcpreflight.diagnosis;

import io.avaje.jsonb.Json;

/** What one check came to. */
public enum CheckStatus {
  /** As it should be. */
  PASS("pass"),
  /** Usable, and something should be looked at. */
  WARN("warn"),
  /** It would stop {@code azcmagent connect}. */
  FAIL("fail"),
  /** There is nothing to check here. */
  NOT_APPLICABLE("not-applicable"),
  /** The check itself failed. */
  COULD_NOT_RUN("could-not-run");

  private final String id;

  CheckStatus(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
