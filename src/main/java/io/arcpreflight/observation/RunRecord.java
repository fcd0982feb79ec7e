package io.arcpreflight.observation;

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
    Expectations expectations, List<CheckRecord> checks, @Nullable AgentRun azcmagent) {
  public RunRecord {
    checks = List.copyOf(checks);
  }

  /** A run that only looks. */
  public RunRecord(Expectations expectations, List<CheckRecord> checks) {
    this(expectations, checks, null);
  }

  /** The same, with what became of {@code azcmagent connect} afterwards. */
  public RunRecord followedBy(AgentRun run) {
    return new RunRecord(expectations, checks, run);
  }
}
