package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/**
 * What was asked for.
 *
 * @param required whether {@code azcmagent connect} fails without it
 * @param privateLink whether a private link scope can serve it
 */
@Json
public record EndpointTarget(
    String id, String host, int port, String path, boolean required, boolean privateLink) {}
