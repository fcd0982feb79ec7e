package io.arcpreflight.fleet;

import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetDocument.Trend;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of servers between their first report and their last. */
final class Trends {
  private Trends() {}

  /** Nothing where no server has two reports. */
  static @Nullable Trend of(Fleet fleet) {
    var servers = 0;
    var became = 0;
    var lost = 0;
    var before = 0;
    var now = 0;
    var gone = new HashMap<String, Integer>();
    var come = new HashMap<String, Integer>();
    for (var server : fleet.servers()) {
      if (server.reports() > 1) {
        var was = server.first().verdict().isReady();
        var is = server.last().verdict().isReady();
        servers++;
        before += was ? 1 : 0;
        now += is ? 1 : 0;
        became += is && !was ? 1 : 0;
        lost += was && !is ? 1 : 0;
        countMissing(server.first(), server.last(), gone);
        countMissing(server.last(), server.first(), come);
      }
    }
    return servers == 0
        ? null
        : new Trend(
            servers, became, lost, before, now, Count.byServers(gone), Count.byServers(come));
  }

  private static void countMissing(ServerRun here, ServerRun there, Map<String, Integer> counts) {
    var others = there.blockers();
    for (var cause : here.blockers()) {
      if (!others.contains(cause)) {
        counts.merge(cause, 1, Integer::sum);
      }
    }
  }
}
