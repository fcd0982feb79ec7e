package io.arcpreflight.plan;

import io.arcpreflight.observation.Outcome;
import java.util.List;

/** Further checks that only become known through the outcome of another. */
@FunctionalInterface
public interface FollowUpChecks {
  /** No further checks. */
  FollowUpChecks NONE =
      new FollowUpChecks() {
        @Override
        public List<PlannedCheck> after(Outcome outcome) {
          return List.of();
        }
      };

  /** The checks that follow; they take their place right after the one that named them. */
  List<PlannedCheck> after(Outcome outcome);

  /** Those that will most likely follow, to be begun at once; the others are forgotten then. */
  default List<PlannedCheck> likely() {
    return List.of();
  }
}
