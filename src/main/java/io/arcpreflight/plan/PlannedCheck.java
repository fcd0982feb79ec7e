package io.arcpreflight.plan;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.probe.Probe;

/**
 * One check of a run.
 *
 * @param id stable, as "endpoint.arm"
 * @param subject the host, service or file it is about
 * @param decisive whether the verdict is unknown without it
 */
public record PlannedCheck(String id, String subject, boolean decisive, Work work) {
  public PlannedCheck {
    requireNonNull(id, "id is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(work, "work is null");
  }

  /** What there is to do for a check. */
  public sealed interface Work {

    /** Let a probe look; what it sees may call for further checks. */
    record Observe(Probe probe, FollowUpChecks followUp) implements Work {}

    /** Nothing, and the reason why: that is told, never passed over. */
    record Nothing(Fact reason) implements Work {}
  }
}
