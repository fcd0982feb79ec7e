package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** One HTTP header line, its value cut at 300 characters. */
@Json
public record HttpHeader(String name, String value) {}
