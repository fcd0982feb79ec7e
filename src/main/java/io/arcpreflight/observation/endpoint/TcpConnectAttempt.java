package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One TCP connection attempt.
 *
 * @param address the numeric address, without the port
 * @param detail the system's own words, when it failed
 * @param source this machine's address and port, as "192.0.2.7:40122" or "[2001:db8::7]:40122";
 *     absent where the system does not tell, and in older reports
 * @param at when it began; older reports leave it out
 */
@Json
public record TcpConnectAttempt(
    String address,
    TcpConnectOutcome outcome,
    long durationMs,
    @Nullable String detail,
    @Nullable String source,
    @Nullable Instant at) {}
