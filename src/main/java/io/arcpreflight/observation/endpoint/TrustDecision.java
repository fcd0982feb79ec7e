package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The TLS trust decision: a certificate chain held against the roots that the agent uses.
 *
 * @param store where those roots were read from
 * @param roots how many there are
 * @param trusted whether the chain leads to one of them
 * @param issuerFamilyTrusted whether a root of the same organisation as the topmost issuer is among
 *     them, which tells a missing intermediate from an unknown authority
 * @param trustedByOwnRoots the same question to the public roots that this program brings; asked
 *     only when the agent's roots refuse
 */
@Json
public record TrustDecision(
    String store,
    int roots,
    boolean trusted,
    boolean issuerFamilyTrusted,
    @Nullable Boolean trustedByOwnRoots) {}
