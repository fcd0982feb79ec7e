package io.arcpreflight.observation.identity;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of itself. Whether that is true, only Azure can tell.
 *
 * @param tenant the tid claim
 * @param audience the service that it is for
 * @param objectId who it was given to
 * @param applicationId the application that it was given through
 * @param kind "app" or "user"; absent where it does not tell
 * @param identityProvider who vouches for a guest; absent for members
 * @param issuedAt the iat claim
 * @param expiresAt the exp claim
 */
@Json
public record TokenFacts(
    @Nullable String tenant,
    @Nullable String audience,
    @Nullable String issuer,
    @Nullable String objectId,
    @Nullable String applicationId,
    @Nullable String kind,
    @Nullable String identityProvider,
    @Nullable Instant issuedAt,
    @Nullable Instant notBefore,
    @Nullable Instant expiresAt) {}
