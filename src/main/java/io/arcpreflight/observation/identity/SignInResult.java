package io.arcpreflight.observation.identity;

import io.avaje.jsonb.Json;

/** What became of signing in. */
public enum SignInResult {
  /** There is a token. */
  SUCCEEDED("succeeded"),
  /** What was given cannot be used; nothing was sent. */
  UNUSABLE("unusable"),
  /** Microsoft Entra refuses it. */
  REFUSED("refused"),
  /** The person said no. */
  DECLINED("declined"),
  /** The person did not come in time. */
  EXPIRED("expired"),
  /** Entra did not answer, or not as it does. */
  NO_ANSWER("no-answer");

  private final String id;

  SignInResult(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
