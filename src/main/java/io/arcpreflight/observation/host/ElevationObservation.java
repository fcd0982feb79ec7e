package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;

/**
 * With which rights this program runs.
 *
 * @param user the account's name, or its number where it has none
 * @param evidence what that was read from, in the system's own words
 */
@Json
public record ElevationObservation(boolean elevated, String user, String evidence)
    implements HostObservation {}
