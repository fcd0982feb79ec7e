package io.arcpreflight.observation;

import io.arcpreflight.observation.agent.AzcmagentRun;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run saw, and what was expected of it: enough to judge from, at any time later.
 *
 * @param checks in plan order
 * @param azcmagent what became of {@code azcmagent connect}; nothing where none was to be run
 */
@Json
public record RunRecord(
    RunContext expectations, List<CheckRecord> checks, @Nullable AzcmagentRun azcmagent) {
  public RunRecord {
    checks = List.copyOf(checks);
  }

  /** A run that only looks. */
  public RunRecord(RunContext expectations, List<CheckRecord> checks) {
    this(expectations, checks, null);
  }

  /** The first in plan order of what was seen of this kind; nothing where there is none. */
  public <O extends Observation> @Nullable O first(Class<O> type) {
    for (var check : checks) {
      if (check.outcome() instanceof Outcome.Seen(var seen) && type.isInstance(seen)) {
        return type.cast(seen);
      }
    }
    return null;
  }

  /** The same, with what became of {@code azcmagent connect} afterwards. */
  public RunRecord followedBy(AzcmagentRun run) {
    return new RunRecord(expectations, checks, run);
  }
}
