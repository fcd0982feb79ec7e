package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** Who can change what is wrong. */
public enum Owner {
  NETWORK("network"),
  DNS("dns"),
  PROXY("proxy"),
  PKI("pki"),
  HOST("host"),
  IDENTITY("identity"),
  AZURE("azure");

  private final String id;

  Owner(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }
}
