package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;

/**
 * How long azcmagent would have waited where this program gave up. Its own limits are not
 * documented; these are the defaults of Go's net/http, and the facts say so.
 */
final class AgentWait {
  private static final long CONNECTION_S = 30;
  private static final long HANDSHAKE_S = 10;
  private static final long TUNNEL_S = 60;

  private AgentWait() {}

  /** For a name and a connection together. */
  static Fact forConnection() {
    return Fact.of("agent.wait-connection").with("seconds", CONNECTION_S);
  }

  static Fact forHandshake() {
    return Fact.of("agent.wait-handshake").with("seconds", HANDSHAKE_S);
  }

  /** For a proxy's answer to CONNECT. */
  static Fact forTunnel() {
    return Fact.of("agent.wait-tunnel").with("seconds", TUNNEL_S);
  }

  /** For the answer to a request, which has no limit. */
  static Fact forAnswer() {
    return Fact.of("agent.wait-answer");
  }
}
