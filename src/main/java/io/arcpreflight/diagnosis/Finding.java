package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.Fact;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cause, with everything that suffers from it.
 *
 * @param cause what the catalogue says of it
 * @param code the AZCM code with which {@code azcmagent connect} would end; absent unless an error
 * @param subjects the hosts, services or settings that suffer, in plan order
 * @param affected how many endpoints suffer; absent when it is not about endpoints
 * @param facts what was seen; alike ones of further subjects are left out
 * @param shared ids of the facts that all that suffers has in common
 * @param connections what was sent for each endpoint that is affected, for whoever owns the network
 * @param tolerated whether somebody said to go on in spite of it
 */
public record Finding(
    Cause cause,
    Severity severity,
    @Nullable String code,
    List<String> subjects,
    @Nullable Affected affected,
    List<Fact> facts,
    Set<String> shared,
    List<Fact> connections,
    Confidence confidence,
    boolean tolerated) {
  public Finding {
    subjects = List.copyOf(subjects);
    facts = List.copyOf(facts);
    shared = Set.copyOf(shared);
    connections = List.copyOf(connections);
  }

  /** The cause's stable id. */
  public String id() {
    return cause.id();
  }
}
