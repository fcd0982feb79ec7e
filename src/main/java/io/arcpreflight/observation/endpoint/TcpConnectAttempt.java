package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One TCP connection attempt.
 *
 * @param address the numeric address, without the port
 * @param detail the system's own words, when it failed
 */
@Json
public record TcpConnectAttempt(
    String address, TcpConnectOutcome outcome, long durationMs, @Nullable String detail) {}
