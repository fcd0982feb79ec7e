package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** Whether a DNS server answered. */
public enum DnsServerOutcome {
  /** A DNS message came back; its response code says the rest. */
  ANSWERED("answered"),
  /** Nothing came back in time. */
  TIMEOUT("timeout"),
  /** The machine is there; nothing listens on its DNS port. */
  PORT_CLOSED("port-closed"),
  /** There is no way to the server from here. */
  UNREACHABLE("unreachable"),
  /** What came back is no DNS message, or does not fit the question. */
  MALFORMED("malformed"),
  /** Anything else; the detail says what. */
  FAILED("failed");

  private final String id;

  DnsServerOutcome(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
