package io.arcpreflight.observation.identity;

import io.arcpreflight.observation.azure.AzureRead;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to sign in as {@code azcmagent connect} would.
 *
 * @param method how
 * @param source where what was given comes from, as "--config"
 * @param authority the host of Entra that is asked
 * @param applicationId the service principal's; absent where a person signs in
 * @param read the last request; not asked where nothing was sent
 * @param error absent unless Entra refuses
 * @param flaw absent unless what was given cannot be used
 * @param token absent without one
 * @param clockSkewSeconds this machine's clock minus the answer's Date; negative when behind
 * @param seenAt by this machine's clock
 * @param detail what cannot be used, in words free of secrets
 */
@Json
public record SignInObservation(
    SignInMethod method,
    String source,
    String authority,
    @Nullable String tenant,
    @Nullable String applicationId,
    SignInResult result,
    AzureRead read,
    @Nullable EntraError error,
    @Nullable CredentialFlaw flaw,
    @Nullable SignInCertificate certificate,
    @Nullable TokenFacts token,
    @Nullable Long clockSkewSeconds,
    Instant seenAt,
    @Nullable String detail)
    implements IdentityObservation {}
