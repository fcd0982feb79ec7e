package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** What an action is needed for when a machine is connected. */
public enum ActionNeed {
  /** Always. */
  MACHINE("machine"),
  /** To join a private link scope. */
  PRIVATE_LINK_SCOPE("private-link-scope"),
  /** To use an Arc gateway. */
  GATEWAY("gateway"),
  /** To get an Automanage profile. */
  AUTOMANAGE_PROFILE("automanage-profile"),
  /** To create the resource group. */
  MISSING_GROUP("missing-group");

  private final String id;

  ActionNeed(String id) {
    this.id = id;
  }

  /** The word that the catalogue uses. */
  @Json.Value
  public String id() {
    return id;
  }
}
