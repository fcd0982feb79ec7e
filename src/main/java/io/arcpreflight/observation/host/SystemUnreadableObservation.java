package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;

/**
 * A machine that does not tell about itself.
 *
 * @param architecture as the running program knows it
 * @param detail what could not be read, and why
 */
@Json
public record SystemUnreadableObservation(String architecture, String detail)
    implements HostObservation {}
