package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something that the agent or its installer runs, in one of several forms.
 *
 * @param need the names that will do, as "curl or wget"
 * @param found where the first of them is, or its version; absent when there is none
 * @param essential whether installation fails without it
 */
@Json
public record InstalledProgram(String need, @Nullable String found, boolean essential) {}
