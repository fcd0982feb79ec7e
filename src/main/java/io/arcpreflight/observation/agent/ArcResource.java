package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** A machine as Azure knows it. */
@Json
public record ArcResource(
    String name,
    String subscription,
    @Nullable String group,
    @Nullable String tenant,
    @Nullable String location,
    @Nullable String cloud) {}
