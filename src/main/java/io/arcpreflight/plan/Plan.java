package io.arcpreflight.plan;

import java.util.List;

/** The checks of a run, in the order in which they are reported. */
public record Plan(List<PlannedCheck> checks) {
  public Plan {
    checks = List.copyOf(checks);
  }
}
