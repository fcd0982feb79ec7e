package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;

/** What became of one question to Azure or to Microsoft Entra. */
public enum ReadOutcome {
  /** It answered what was asked. */
  ANSWERED("answered"),
  /** It does not take the token, or wants one (401). */
  UNAUTHENTICATED("unauthenticated"),
  /** Whoever asks may not know (403). */
  REFUSED("refused"),
  /** There is no such thing (404). */
  NOT_FOUND("not-found"),
  /** It was asked too often (429), until the time for it was over. */
  THROTTLED("throttled"),
  /** It says no in another way: any other 4xx, or an error inside a good answer. */
  REJECTED("rejected"),
  /** It is out of order itself (5xx). */
  FAILED("failed"),
  /** What came back is not what this service says: a web page, half a document, too much. */
  UNREADABLE("unreadable"),
  /** It points to a host outside of the chosen cloud, which was not followed. */
  REDIRECTED("redirected"),
  /** Nothing came back; the detail says why. */
  NO_ANSWER("no-answer"),
  /** It was not asked; the detail says why. */
  NOT_ASKED("not-asked");

  private final String id;

  ReadOutcome(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
