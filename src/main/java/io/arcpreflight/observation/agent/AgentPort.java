package io.arcpreflight.observation.agent;

import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * A local port that the agent needs for itself.
 *
 * @param service which of its services listens there
 * @param holder who listens; absent when nobody does, or the system does not tell
 * @param outcome whether something accepts there; absent if not tried
 * @param answer the first line of what it answers to a bare request
 */
@Json
public record AgentPort(
    int port,
    String service,
    @Nullable PortHolder holder,
    @Nullable TcpConnectOutcome outcome,
    @Nullable String answer) {}
