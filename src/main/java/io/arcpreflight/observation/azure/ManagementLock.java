package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps resources from being changed or deleted.
 *
 * @param level in Azure's words: "ReadOnly" or "CanNotDelete"
 * @param notes of whoever made it
 */
@Json
public record ManagementLock(
    String name, String level, @Nullable String scope, @Nullable String notes) {}
