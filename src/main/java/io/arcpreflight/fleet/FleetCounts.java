package io.arcpreflight.fleet;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fleet.FleetDocument.Readiness;
import io.arcpreflight.fleet.FleetDocument.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How much was read, and how the servers stand. */
final class FleetCounts {
  private static final int MOST_NAMED = 100;

  /** By as much clocks of machines differ without anybody's noticing. */
  private static final Duration USUAL_DIFFERENCE = Duration.ofMinutes(5);

  private FleetCounts() {}

  static Reading reading(Fleet fleet, List<ServerRun> last, Instant now) {
    var future = 0;
    var named = new ArrayList<String>();
    for (var run : last) {
      if (run.startedAt().isAfter(now.plus(USUAL_DIFFERENCE))) {
        future++;
        if (future <= MOST_NAMED) {
          named.add(run.server());
        }
      }
    }
    return new Reading(
        fleet.reports(),
        fleet.repeated(),
        fleet.newer(),
        fleet.leftOut(),
        fleet.problemCounts(),
        fleet.problems(),
        future,
        named);
  }

  static Readiness readiness(List<ServerRun> last, Optional<Inventory> inventory) {
    var counts = new EnumMap<Verdict, Integer>(Verdict.class);
    var names = new TreeSet<String>();
    var sharedNames = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    for (var run : last) {
      counts.merge(run.verdict(), 1, Integer::sum);
      names.add(run.host());
      if (!run.server().equals(run.host())) {
        sharedNames.add(run.host());
      }
    }
    return new Readiness(
        last.size(),
        counts.getOrDefault(Verdict.READY, 0),
        counts.getOrDefault(Verdict.READY_WITH_WARNINGS, 0),
        counts.getOrDefault(Verdict.NOT_READY, 0),
        counts.getOrDefault(Verdict.PARTIAL, 0),
        counts.getOrDefault(Verdict.INCOMPLETE, 0),
        inventory.map(Inventory::size).orElse(null),
        inventory.map(it -> it.without(names)).orElse(List.of()),
        inventory.map(it -> it.unexpected(names)).orElse(List.of()),
        inventory.map(Inventory::duplicates).orElse(0),
        List.copyOf(sharedNames));
  }
}
