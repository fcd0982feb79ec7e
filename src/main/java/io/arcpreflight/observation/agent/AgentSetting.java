package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;

/**
 * One setting of the agent.
 *
 * @param name in lower case, as "extensions.enabled"
 * @param value as written, or "set" where it may hold a secret; the members of a list are separated
 *     by commas
 */
@Json
public record AgentSetting(String name, String value) {}
