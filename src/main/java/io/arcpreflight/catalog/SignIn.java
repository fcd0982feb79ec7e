package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;

/** The ways of signing in that the document of 2021 gives command lines for. */
public enum SignIn {
  INTERACTIVE("interactive"),
  SERVICE_PRINCIPAL("service-principal");

  private final String id;

  SignIn(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }
}
