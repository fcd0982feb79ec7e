package io.arcpreflight.observation.identity;

import io.avaje.jsonb.Json;

/** Why what was given cannot be used, as far as this machine can tell. */
public enum CredentialFlaw {
  /** The file is not there. */
  FILE_MISSING("file-missing"),
  /** The file may not be read. */
  FILE_UNREADABLE("file-unreadable"),
  /** The file is neither PEM nor PFX. */
  NOT_A_CERTIFICATE("not-a-certificate"),
  /** It needs a password, and none was given. */
  ENCRYPTED("encrypted"),
  /** The password does not open it. */
  WRONG_PASSWORD("wrong-password"),
  /** It has no private key. */
  NO_PRIVATE_KEY("no-private-key"),
  /** Its private key belongs to another certificate. */
  KEY_MISMATCH("key-mismatch"),
  /** Its time is over. */
  EXPIRED("expired"),
  /** Its time has not come. */
  NOT_YET_VALID("not-yet-valid"),
  /** The secret ends in a line break. */
  TRAILING_NEWLINE("trailing-newline"),
  /** There is nothing in it. */
  EMPTY("empty"),
  /** It has the form of a secret's id, not of its value. */
  SECRET_ID("secret-id"),
  /** It is no JSON Web Token. */
  NOT_A_TOKEN("not-a-token"),
  /** The token is for another tenant. */
  WRONG_TENANT("wrong-tenant"),
  /** The token is for another service or another cloud. */
  WRONG_AUDIENCE("wrong-audience"),
  /** The Azure CLI is not installed. */
  CLI_MISSING("cli-missing"),
  /** Nobody is signed in to the Azure CLI. */
  CLI_SIGNED_OUT("cli-signed-out"),
  /** The Azure CLI failed; the detail says how. */
  CLI_FAILED("cli-failed");

  private final String id;

  CredentialFlaw(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
