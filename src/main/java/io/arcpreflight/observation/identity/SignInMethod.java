package io.arcpreflight.observation.identity;

import io.avaje.jsonb.Json;

/** One of the ways in which {@code azcmagent connect} signs in. */
public enum SignInMethod {
  /** A service principal and its secret. */
  SECRET("service-principal-secret"),
  /** A service principal and its certificate. */
  CERTIFICATE("service-principal-certificate"),
  /** A token that somebody else got. */
  ACCESS_TOKEN("access-token"),
  /** A person types a code elsewhere. */
  DEVICE_CODE("device-code"),
  /** The Azure CLI's own session. */
  AZURE_CLI("azure-cli");

  private final String id;

  SignInMethod(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
