package io.arcpreflight.fleet;

import static java.util.Comparator.comparingInt;

import io.arcpreflight.fleet.FleetDocument.Contrast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Servers of one subnet that are alike in all settings but one; subnets are added up. */
final class ContrastSearch {
  private static final int SMALLEST_GROUP = 3;
  private static final List<SharedKind> SETTINGS =
      List.of(
          SharedKind.PROXY,
          SharedKind.DNS_SERVERS,
          SharedKind.GATEWAY,
          SharedKind.OPERATING_SYSTEM,
          SharedKind.AGENT_VERSION);

  private final Map<List<Shared>, Map<String, Alike>> alike = new HashMap<>();
  private final Map<List<Shared>, SharedKind> kinds = new HashMap<>();

  List<Contrast> among(List<ServerRun> last) {
    for (var run : last) {
      if (run.shared(SharedKind.SUBNET).isEmpty()) {
        continue;
      }
      for (var kind : SETTINGS) {
        var rest = allBut(kind, run);
        kinds.put(rest, kind);
        alike
            .computeIfAbsent(rest, _ -> new TreeMap<>())
            .computeIfAbsent(run.shared(kind).orElse(""), _ -> new Alike())
            .add(run);
      }
    }
    var sums = new TreeMap<String, Contrast>();
    alike.forEach(
        (rest, values) -> {
          var kind = kinds.get(rest);
          if (kind != null && values.size() > 1) {
            contrast(kind, values, sums);
          }
        });
    var contrasts = new ArrayList<>(sums.values());
    contrasts.removeIf(it -> it.ready() < SMALLEST_GROUP || it.notReady() < SMALLEST_GROUP);
    contrasts.sort(comparingInt(Contrast::notReady).reversed());
    return contrasts;
  }

  private static List<Shared> allBut(SharedKind kind, ServerRun run) {
    var rest = new ArrayList<Shared>();
    // The kind itself, so that those that are alike but for another are not mixed in.
    rest.add(new Shared(kind, ""));
    for (var shared : run.shared()) {
      if (shared.kind() != kind
          && (shared.kind() == SharedKind.SUBNET || SETTINGS.contains(shared.kind()))) {
        rest.add(shared);
      }
    }
    return rest;
  }

  private static void contrast(
      SharedKind kind, Map<String, Alike> values, Map<String, Contrast> sums) {
    for (var works : values.entrySet()) {
      for (var fails : values.entrySet()) {
        var good = works.getValue();
        var bad = fails.getValue();
        var cause = bad.cause().orElse(null);
        if (good.blocked == 0 && cause != null) {
          sums.merge(
              String.join("\n", kind.id(), works.getKey(), fails.getKey(), cause),
              new Contrast(
                  kind,
                  works.getKey().isEmpty() ? null : works.getKey(),
                  good.servers,
                  fails.getKey().isEmpty() ? null : fails.getKey(),
                  bad.blocked,
                  cause),
              (one, other) ->
                  new Contrast(
                      kind,
                      one.works(),
                      one.ready() + other.ready(),
                      one.fails(),
                      one.notReady() + other.notReady(),
                      cause));
        }
      }
    }
  }

  /** Servers that are alike. */
  private static final class Alike {
    private final Set<String> leading = new TreeSet<>();
    private int servers;
    private int blocked;

    void add(ServerRun run) {
      servers++;
      var blockers = run.blockers();
      if (!blockers.isEmpty()) {
        blocked++;
        leading.add(blockers.getFirst());
      }
    }

    /** The cause that keeps all of them out, where it is one. */
    Optional<String> cause() {
      return blocked == servers && leading.size() == 1
          ? Optional.of(leading.iterator().next())
          : Optional.empty();
    }
  }
}
