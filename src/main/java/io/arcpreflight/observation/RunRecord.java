package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * Everything a run saw, and what was expected of it: enough to judge from, at any time later.
 *
 * @param checks in plan order
 */
@Json
public record RunRecord(Expectations expectations, List<CheckRecord> checks) {
  public RunRecord {
    checks = List.copyOf(checks);
  }
}
