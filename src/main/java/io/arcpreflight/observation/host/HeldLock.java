package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * A lock and who holds it.
 *
 * @param file the lock's file
 * @param process the holder's number; absent when it cannot be seen from here
 * @param command the holder's command line
 */
@Json
public record HeldLock(String file, @Nullable Long process, @Nullable String command) {}
