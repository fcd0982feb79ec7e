package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** What becomes of the agent on one edition of an operating system. */
public enum Edition {
  /** Microsoft lists it as supported. */
  LISTED("listed"),
  /** It is not listed, and the installer takes it all the same. */
  TAKEN("taken"),
  /** It is not listed, and whether the installer takes it is not known. */
  UNKNOWN("unknown"),
  /** The installer refuses it. */
  REFUSED("refused");

  private final String id;

  Edition(String id) {
    this.id = id;
  }

  /** The word that the list of systems uses. */
  @Json.Value
  public String id() {
    return id;
  }
}
