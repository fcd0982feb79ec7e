package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** How a TCP connection attempt ended. */
public enum TcpConnectOutcome {
  /** The peer, or something in its place, accepted. */
  CONNECTED("connected"),
  /** A reset came back (ECONNREFUSED). */
  REFUSED("refused"),
  /** Nothing came back in time. */
  TIMEOUT("timeout"),
  /** This machine or a router knows no way (ENETUNREACH). */
  NETWORK_UNREACHABLE("network-unreachable"),
  /** A router says the address is not there, or may not be reached (EHOSTUNREACH). */
  HOST_UNREACHABLE("host-unreachable"),
  /** This machine forbids it (EACCES, EPERM). */
  PROHIBITED("prohibited"),
  /** This machine has no port left to connect from (EADDRNOTAVAIL over IPv4). */
  NO_LOCAL_PORT("no-local-port"),
  /** Anything else; the detail says what. */
  FAILED("failed");

  private final String id;

  TcpConnectOutcome(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
