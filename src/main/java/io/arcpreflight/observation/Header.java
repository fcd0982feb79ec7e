package io.arcpreflight.observation;

import io.avaje.jsonb.Json;

/** One HTTP header line, its value cut at 300 characters. */
@Json
public record Header(String name, String value) {}
