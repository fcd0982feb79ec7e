package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** How a look-up through the operating system ended. */
public enum DnsLookupOutcome {
  /** At least one address. */
  RESOLVED("resolved"),
  /** The name is unknown (EAI_NONAME). */
  NO_SUCH_HOST("no-such-host"),
  /** The name exists and has no address (EAI_NODATA). */
  NO_ADDRESS("no-address"),
  /** No server gave a usable answer (EAI_AGAIN). */
  TEMPORARY_FAILURE("temporary-failure"),
  /** The system was still waiting when the time was up. */
  TIMEOUT("timeout"),
  /** Anything else; the detail says what. */
  FAILED("failed");

  private final String id;

  DnsLookupOutcome(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
