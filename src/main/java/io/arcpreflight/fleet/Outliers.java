package io.arcpreflight.fleet;

import io.arcpreflight.fleet.FleetDocument.Outlier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Servers with a cause that nobody else in their subnet has. */
final class Outliers {
  private static final int SMALLEST_CROWD = 4;

  private Outliers() {}

  static List<Outlier> among(List<ServerRun> last) {
    var bySubnet = new TreeMap<String, Map<String, List<String>>>();
    var sizes = new HashMap<String, Integer>();
    for (var run : last) {
      run.shared(SharedKind.SUBNET)
          .ifPresent(
              subnet -> {
                sizes.merge(subnet, 1, Integer::sum);
                var there = bySubnet.computeIfAbsent(subnet, _ -> new TreeMap<>());
                for (var cause : run.blockers()) {
                  var servers = there.computeIfAbsent(cause, _ -> new ArrayList<>());
                  if (servers.size() < 2) {
                    servers.add(run.server());
                  }
                }
              });
    }
    var outliers = new ArrayList<Outlier>();
    bySubnet.forEach(
        (subnet, there) ->
            there.forEach(
                (cause, servers) -> {
                  var size = sizes.getOrDefault(subnet, 0);
                  if (servers.size() == 1 && size >= SMALLEST_CROWD) {
                    outliers.add(new Outlier(servers.getFirst(), cause, subnet, size));
                  }
                }));
    return outliers;
  }
}
