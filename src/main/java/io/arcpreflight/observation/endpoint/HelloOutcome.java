package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** How a peer took a ClientHello. */
public enum HelloOutcome {
  /** A handshake message came back: it was read as a whole. */
  ANSWERED("answered"),
  /** A fatal alert came back. */
  ALERTED("alerted"),
  /** Something else came back. */
  NOT_TLS("not-tls"),
  /** The connection was reset. */
  RESET("reset"),
  /** The connection was closed. */
  CLOSED("closed"),
  /** Nothing came back in time. */
  TIMEOUT("timeout"),
  /** It could not be sent; that says nothing of it. */
  NOT_SENT("not-sent");

  private final String id;

  HelloOutcome(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
