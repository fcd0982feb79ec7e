package io.arcpreflight.probe.identity;

import io.arcpreflight.credential.Credential;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.SignInResult;
import io.arcpreflight.observation.identity.TokenFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is the same of every attempt to sign in with one credential.
 *
 * @param source where it was given
 * @param authority the host of Entra
 * @param tenant absent where the account's own is meant
 */
record SignInAttempt(
    Credential credential, String source, String authority, @Nullable String tenant) {

  SignInObservation of(
      SignInResult result,
      AzureRead read,
      @Nullable EntraError error,
      @Nullable CredentialFlaw flaw,
      @Nullable TokenFacts token,
      @Nullable Long clockSkewSeconds,
      Instant seenAt,
      @Nullable String detail) {
    return new SignInObservation(
        credential.method(),
        source,
        authority,
        tenant,
        credential.applicationId(),
        result,
        read,
        error,
        flaw,
        credential.facts(),
        token,
        clockSkewSeconds,
        seenAt,
        detail);
  }

  /** Nothing was sent. */
  SignInObservation unusable(
      CredentialFlaw flaw, @Nullable TokenFacts token, Instant seenAt, @Nullable String detail) {
    var asked = "POST https://" + authority + "/" + tenantOrAny() + "/oauth2/v2.0/token";
    var read = AzureRead.notAsked(asked, "what was given cannot be used");
    return of(SignInResult.UNUSABLE, read, null, flaw, token, null, seenAt, detail);
  }

  /** The tenant as it stands in addresses. */
  String tenantOrAny() {
    return tenant == null ? "organizations" : tenant;
  }
}
