package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** How a proxy took CONNECT. */
public enum ProxyConnectResult {
  /** It opened the tunnel (a 2xx status). */
  ESTABLISHED("established"),
  /** It answered as a proxy does, with another status. */
  REJECTED("rejected"),
  /** It answered, and not as an HTTP proxy does. */
  NOT_A_PROXY("not-a-proxy"),
  /** It closed the connection without an answer. */
  CLOSED("closed"),
  /** It reset the connection. */
  RESET("reset"),
  /** It accepted the connection and said nothing in time. */
  TIMEOUT("timeout"),
  /** Anything else; the detail says what. */
  FAILED("failed");

  private final String id;

  ProxyConnectResult(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
