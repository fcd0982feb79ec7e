package io.arcpreflight.credential;

import io.arcpreflight.observation.identity.CredentialFlaw;

/** What was given cannot be used. Its message is free of secrets. */
public final class UnusableCredentialException extends Exception {
  private static final long serialVersionUID = 1L;

  private final CredentialFlaw flaw;

  UnusableCredentialException(CredentialFlaw flaw, String detail) {
    super(detail);
    this.flaw = flaw;
  }

  public CredentialFlaw flaw() {
    return flaw;
  }
}
