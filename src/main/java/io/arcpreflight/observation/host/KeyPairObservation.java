package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * A trial of making an RSA key pair, which is thrown away.
 *
 * @param generated whether a key of that length came out
 * @param bits the length that was asked for
 * @param maker what made it, as "openssl" or the name of a provider of the Java runtime
 * @param detail why none came out
 */
@Json
public record KeyPairObservation(
    boolean generated, int bits, String maker, long durationMs, @Nullable String detail)
    implements HostObservation {}
