package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Which Azure resource this machine is.
 *
 * @param file where the agent keeps its identity
 * @param problem why that could not be read
 * @param resource absent when it names none
 * @param agent what the agent says of itself; absent when it was not asked
 * @param detail why the agent did not say
 * @param readOnly whether this process may not write the file; older reports leave it out
 */
@Json
public record EnrolmentObservation(
    String file,
    @Nullable String problem,
    @Nullable ArcResource resource,
    @Nullable AgentStatus agent,
    @Nullable String detail,
    boolean readOnly)
    implements AgentObservation {}
