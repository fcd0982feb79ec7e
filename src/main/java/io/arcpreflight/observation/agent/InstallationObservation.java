package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agent's own program.
 *
 * @param program where it is
 * @param version as it says itself, such as "1.67.03504.1320"; absent when it does not
 * @param seenOn the day, by this machine's clock
 * @param detail why the version is unknown
 */
@Json
public record InstallationObservation(
    String program, @Nullable String version, LocalDate seenOn, @Nullable String detail)
    implements AgentObservation {}
