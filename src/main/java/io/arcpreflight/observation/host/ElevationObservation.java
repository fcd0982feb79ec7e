package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * With which rights this program runs.
 *
 * @param user the account's name, or its number where it has none
 * @param evidence what that was read from, in the system's own words
 * @param administrator on Windows, whether the account is one, elevated or not; absent elsewhere
 */
@Json
public record ElevationObservation(
    boolean elevated, String user, String evidence, @Nullable Boolean administrator)
    implements HostObservation {}
