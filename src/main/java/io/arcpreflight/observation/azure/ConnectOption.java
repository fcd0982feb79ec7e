package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;

/** What else was asked of {@code azcmagent connect}, and needs rights of its own. */
public enum ConnectOption {
  /** The machine joins a private link scope. */
  PRIVATE_LINK_SCOPE("private-link-scope"),
  /** The machine uses an Arc gateway. */
  GATEWAY("gateway"),
  /** The machine gets an Automanage profile. */
  AUTOMANAGE("automanage-profile");

  private final String id;

  ConnectOption(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
