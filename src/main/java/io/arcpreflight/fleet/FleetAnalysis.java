package io.arcpreflight.fleet;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fleet.FleetDocument.CauseCount;
import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetDocument.Contrast;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetDocument.Found;
import io.arcpreflight.fleet.FleetDocument.Group;
import io.arcpreflight.fleet.FleetDocument.Outlier;
import io.arcpreflight.fleet.FleetDocument.Readiness;
import io.arcpreflight.fleet.FleetDocument.Reading;
import io.arcpreflight.fleet.FleetDocument.ServerState;
import io.arcpreflight.fleet.FleetDocument.Trend;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one picture of what the reports of many servers say. */
public final class FleetAnalysis {
  /** The form of the document that this program writes. */
  public static final String SCHEMA_VERSION = "1.0";

  private static final int MOST_GROUPS = 10;
  private static final int MOST_NAMED = 100;
  private static final int SMALLEST_CROWD = 4;
  private static final int SMALLEST_GROUP = 3;
  private static final List<SharedKind> SETTINGS =
      List.of(
          SharedKind.PROXY,
          SharedKind.DNS_SERVERS,
          SharedKind.GATEWAY,
          SharedKind.OPERATING_SYSTEM,
          SharedKind.AGENT_VERSION);

  private final Catalog catalog;
  private final Fleet fleet;
  private final List<ServerRun> last = new ArrayList<>();
  private final ChangePlaces places = new ChangePlaces();
  private final Map<String, Tally> causes = new TreeMap<>();

  public FleetAnalysis(Catalog catalog, Fleet fleet) {
    this.catalog = catalog;
    this.fleet = fleet;
  }

  /** The picture, with the servers that are asked for. */
  public FleetDocument document(Optional<Inventory> inventory, FleetQuery query) {
    for (var server : fleet.servers()) {
      var run = server.last();
      last.add(run);
      count(run);
    }
    return new FleetDocument(
        SCHEMA_VERSION,
        reading(),
        readiness(inventory),
        causeCounts(),
        changes(),
        outliers(),
        contrasts(),
        trend(),
        query.isAsked() ? servers(query) : List.of());
  }

  private void count(ServerRun run) {
    var found = new LinkedHashSet<String>();
    for (var finding : run.findings()) {
      if (finding.severity() != Severity.INFO && found.add(finding.cause())) {
        causes.computeIfAbsent(finding.cause(), _ -> new Tally()).add(finding);
      }
    }
    var blockers = run.blockers();
    for (var cause : blockers) {
      var tally = causes.computeIfAbsent(cause, _ -> new Tally());
      tally.blocked++;
      tally.alone += blockers.size() == 1 ? 1 : 0;
    }
    places.count(run, found);
  }

  private Reading reading() {
    return new Reading(
        fleet.reports(),
        fleet.repeated(),
        fleet.newer(),
        fleet.leftOut(),
        fleet.problemCounts(),
        fleet.problems());
  }

  private Readiness readiness(Optional<Inventory> inventory) {
    var counts = new EnumMap<Verdict, Integer>(Verdict.class);
    var names = new TreeSet<String>();
    for (var run : last) {
      counts.merge(run.verdict(), 1, Integer::sum);
      names.add(run.server());
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
        inventory.map(Inventory::duplicates).orElse(0));
  }

  private List<CauseCount> causeCounts() {
    var counts = new ArrayList<CauseCount>();
    causes.forEach(
        (cause, tally) ->
            counts.add(
                new CauseCount(
                    cause,
                    tally.severity(),
                    tally.owner(),
                    title(cause, tally.summary),
                    tally.alone,
                    tally.blocked,
                    tally.servers,
                    groups(cause, tally.servers))));
    counts.sort(
        comparingInt(CauseCount::alone)
            .thenComparingInt(CauseCount::blocked)
            .thenComparingInt(CauseCount::servers)
            .reversed()
            .thenComparing(CauseCount::cause));
    return counts;
  }

  private String title(String cause, String otherwise) {
    return catalog.cause(cause).map(it -> catalog.text(it).title()).orElse(otherwise);
  }

  private List<Group> groups(String cause, int servers) {
    var groups = new ArrayList<Group>();
    places
        .affected(cause)
        .forEach(
            (shared, count) ->
                groups.add(new Group(shared.kind(), shared.value(), count, places.total(shared))));
    groups.sort(
        comparingDouble((Group group) -> group.share(servers))
            .reversed()
            .thenComparing(Group::kind)
            .thenComparing(Group::value));
    var most = new EnumMap<SharedKind, Integer>(SharedKind.class);
    groups.removeIf(group -> most.merge(group.kind(), 1, Integer::sum) > MOST_GROUPS);
    return groups;
  }

  private List<Change> changes() {
    var plan = new ChangePlan<Key>();
    var about = new HashMap<Key, Concern>();
    for (var run : last) {
      var needs = new LinkedHashSet<Key>();
      for (var cause : run.blockers()) {
        var key = new Key(cause, places.place(cause, owner(cause), run));
        needs.add(key);
        about.computeIfAbsent(key, _ -> new Concern()).add(run, cause);
      }
      plan.add(needs);
    }
    var changes = new ArrayList<Change>();
    var freed = 0;
    for (var step : plan.steps()) {
      freed += step.frees();
      changes.add(change(changes.size() + 1, step.change(), step.frees(), freed, about));
    }
    return changes;
  }

  private Change change(int rank, Key key, int frees, int freed, Map<Key, Concern> about) {
    var concern = about.getOrDefault(key, new Concern());
    var tally = causes.getOrDefault(key.cause(), new Tally());
    return new Change(
        rank,
        key.cause(),
        title(key.cause(), tally.summary),
        owner(key.cause()),
        key.place(),
        frees,
        freed,
        concern.servers,
        key.place() == null ? last.size() : places.total(key.place()),
        counted(concern.subjects),
        counted(concern.subnets),
        List.copyOf(concern.named));
  }

  private Owner owner(String cause) {
    return causes.getOrDefault(cause, new Tally()).owner();
  }

  private static List<Count> counted(Map<String, Integer> counts) {
    var counted = new ArrayList<Count>();
    counts.forEach((value, servers) -> counted.add(new Count(value, servers)));
    counted.sort(comparingInt(Count::servers).reversed().thenComparing(Count::value));
    return counted;
  }

  private List<Outlier> outliers() {
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

  /** Servers of one subnet that are alike in all settings but one; subnets are added up. */
  private List<Contrast> contrasts() {
    var alike = new HashMap<List<Shared>, Map<String, Alike>>();
    var kinds = new HashMap<List<Shared>, SharedKind>();
    for (var run : last) {
      if (run.shared(SharedKind.SUBNET).isEmpty()) {
        continue;
      }
      for (var kind : SETTINGS) {
        var rest = new ArrayList<Shared>();
        // The kind itself, so that those that are alike but for another are not mixed in.
        rest.add(new Shared(kind, ""));
        for (var shared : run.shared()) {
          if (shared.kind() != kind
              && (shared.kind() == SharedKind.SUBNET || SETTINGS.contains(shared.kind()))) {
            rest.add(shared);
          }
        }
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

  private @Nullable Trend trend() {
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
        : new Trend(servers, became, lost, before, now, counted(gone), counted(come));
  }

  private static void countMissing(ServerRun here, ServerRun there, Map<String, Integer> counts) {
    var others = there.blockers();
    for (var cause : here.blockers()) {
      if (!others.contains(cause)) {
        counts.merge(cause, 1, Integer::sum);
      }
    }
  }

  private List<ServerState> servers(FleetQuery query) {
    var states = new ArrayList<ServerState>();
    for (var server : fleet.servers()) {
      var run = server.last();
      if (query.matches(run)) {
        var found = new ArrayList<Found>();
        for (var it : run.findings()) {
          found.add(
              new Found(
                  it.cause(),
                  it.severity(),
                  it.owner(),
                  it.code(),
                  it.subjects(),
                  title(it.cause(), it.summary()),
                  it.tolerated()));
        }
        states.add(
            new ServerState(
                run.server(),
                run.startedAt(),
                run.verdict(),
                server.reports() > 1 ? server.first().verdict() : null,
                server.reports(),
                run.shared(),
                found,
                run.source()));
      }
    }
    return states;
  }

  /** A change: what is mended, and where. */
  private record Key(String cause, @Nullable Shared place) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      var byCause = cause.compareTo(other.cause);
      if (byCause != 0 || place == null || other.place == null) {
        return byCause != 0 ? byCause : Boolean.compare(place != null, other.place != null);
      }
      return place.compareTo(other.place);
    }
  }

  /** Whom a change concerns. */
  private static final class Concern {
    private final Map<String, Integer> subjects = new LinkedHashMap<>();
    private final Map<String, Integer> subnets = new LinkedHashMap<>();
    private final List<String> named = new ArrayList<>();
    private int servers;

    void add(ServerRun run, String cause) {
      servers++;
      if (named.size() < MOST_NAMED) {
        named.add(run.server());
      }
      run.shared(SharedKind.SUBNET).ifPresent(it -> subnets.merge(it, 1, Integer::sum));
      var there = new TreeSet<String>();
      for (var finding : run.findings()) {
        if (finding.cause().equals(cause)) {
          there.addAll(finding.subjects());
        }
      }
      there.forEach(it -> subjects.merge(it, 1, Integer::sum));
    }
  }

  /** What is counted of a cause, or of servers that are alike. */
  private static final class Tally {
    private final Map<Owner, Integer> owners = new EnumMap<>(Owner.class);
    private final Set<Severity> severities = new TreeSet<>();
    private String summary = "";
    private int servers;
    private int blocked;
    private int alone;

    void add(FleetFinding finding) {
      servers++;
      summary = summary.isEmpty() ? finding.summary() : summary;
      owners.merge(finding.owner(), 1, Integer::sum);
      severities.add(finding.severity());
    }

    /** The gravest that it was. */
    Severity severity() {
      return severities.isEmpty() ? Severity.ERROR : severities.iterator().next();
    }

    /** Who is named most. */
    Owner owner() {
      var most = Owner.HOST;
      for (var each : owners.entrySet()) {
        most = each.getValue() > owners.getOrDefault(most, 0) ? each.getKey() : most;
      }
      return most;
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
