package io.arcpreflight.diagnosis;

import io.avaje.jsonb.Json;

/** How many of the endpoints that were checked suffer. */
@Json
public record Affected(int endpoints, int of) {}
