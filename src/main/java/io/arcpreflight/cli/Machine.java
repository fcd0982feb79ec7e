package io.arcpreflight.cli;

import io.arcpreflight.plan.Probes;

/** The machine that the program runs on, as probes need it. */
record Machine(Probes probes) {
  static Machine of(Surroundings surroundings) {
    throw new IllegalStateException("joined later " + surroundings);
  }
}
