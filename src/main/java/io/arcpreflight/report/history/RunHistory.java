package io.arcpreflight.report.history;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a time: what {@code history} prints.
 *
 * @param ready runs that nothing was in the way of
 * @param notReady runs that something was in the way of
 * @param unknown runs without a verdict, or of a part only
 * @param availability the share of ready runs among those with a verdict, in percent with two
 *     decimals; absent where there are none
 * @param causes errors and warnings, the most frequent first
 * @param entries in the order in which they ended
 */
@Json
public record RunHistory(
    String schemaVersion,
    int runs,
    int ready,
    int notReady,
    int unknown,
    @Nullable Double availability,
    List<PastCause> causes,
    List<PastRun> entries) {
  private static final String SCHEMA_VERSION = "1.0";
  private static final double PARTS = 10_000;

  public RunHistory {
    causes = List.copyOf(causes);
    entries = List.copyOf(entries);
  }

  public static RunHistory of(List<PastRun> runs) {
    var ready = 0;
    var unknown = 0;
    for (var run : runs) {
      if (!run.isKnown()) {
        unknown++;
      } else if (run.isGood()) {
        ready++;
      }
    }
    var known = runs.size() - unknown;
    return new RunHistory(
        SCHEMA_VERSION,
        runs.size(),
        ready,
        known - ready,
        unknown,
        known == 0 ? null : Math.round(ready * PARTS / known) / 100.0,
        causes(runs),
        runs);
  }

  private static List<PastCause> causes(List<PastRun> runs) {
    var byId = new LinkedHashMap<String, PastCause>();
    var last = runs.isEmpty() ? List.<String>of() : runs.getLast().causes();
    for (var run : runs) {
      for (var cause : run.causes()) {
        var known = byId.get(cause);
        byId.put(
            cause,
            known == null
                ? new PastCause(cause, 1, run.startedAt(), run.startedAt(), last.contains(cause))
                : new PastCause(
                    cause,
                    known.runs() + 1,
                    known.firstSeen(),
                    run.startedAt(),
                    last.contains(cause)));
      }
    }
    var causes = new ArrayList<>(byId.values());
    causes.sort((one, other) -> Integer.compare(other.runs(), one.runs()));
    return causes;
  }
}
