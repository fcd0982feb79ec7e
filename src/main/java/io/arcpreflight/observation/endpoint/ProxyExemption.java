package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/**
 * Why a host goes past the proxy that is set for all others.
 *
 * @param proxy its URL without credentials
 * @param source the setting that holds the list of exceptions
 * @param entry the one that matches the host
 */
@Json
public record ProxyExemption(String proxy, String source, String entry) {}
