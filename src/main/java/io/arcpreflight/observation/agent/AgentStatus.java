package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What {@code azcmagent show} says.
 *
 * @param status "Connected", "Disconnected", "Expired", …
 * @param lastHeartbeat as the agent writes it
 * @param gatewayUrl of the Azure Arc gateway in use
 * @param privateLinkScope the id of the scope in use
 */
@Json
public record AgentStatus(
    String status,
    @Nullable String lastHeartbeat,
    @Nullable String errorCode,
    @Nullable String errorDetails,
    @Nullable String gatewayUrl,
    @Nullable String privateLinkScope) {}
