package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who listens on a port.
 *
 * @param program absent where only its owner may look
 * @param user the account that it runs as, or its number
 * @param ofAgent whether it belongs to the agent
 */
@Json
public record PortHolder(
    @Nullable String program, @Nullable Long pid, String user, boolean ofAgent) {}
