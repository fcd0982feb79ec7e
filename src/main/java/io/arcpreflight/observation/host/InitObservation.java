package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What starts this system's services.
 *
 * @param systemctl where that program was found; absent when it is not in the search path
 * @param searchPath where it was looked for
 * @param running whether the system was booted with systemd
 * @param firstProcess the name of process 1; absent when it cannot be read
 */
@Json
public record InitObservation(
    @Nullable String systemctl, String searchPath, boolean running, @Nullable String firstProcess)
    implements HostObservation {}
