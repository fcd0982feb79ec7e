package io.arcpreflight.fleet;

import io.avaje.jsonb.Json;

/** What servers can have in common. */
public enum SharedKind {
  PROXY("proxy"),
  DNS_SERVERS("dns-servers"),
  ISSUER("issuer"),
  SUBNET("subnet"),
  NETWORK("network"),
  GATEWAY("gateway"),
  TENANT("tenant"),
  SUBSCRIPTION("subscription"),
  REGION("region"),
  CLOUD("cloud"),
  OPERATING_SYSTEM("operating-system"),
  AGENT_VERSION("agent-version"),
  TAG("tag");

  private final String id;

  SharedKind(String id) {
    this.id = id;
  }

  /** The word that documents use. */
  @Json.Value
  public String id() {
    return id;
  }
}
