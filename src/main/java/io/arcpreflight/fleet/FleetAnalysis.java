package io.arcpreflight.fleet;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.fleet.FleetDocument.CauseCount;
import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetDocument.Found;
import io.arcpreflight.fleet.FleetDocument.Group;
import io.arcpreflight.fleet.FleetDocument.ServerState;
import java.time.Instant;
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

  private final Catalog catalog;
  private final Fleet fleet;
  private final Instant now;
  private final List<ServerRun> last = new ArrayList<>();
  private final ChangePlaces places = new ChangePlaces();
  private final Map<String, Tally> causes = new TreeMap<>();

  /**
   * @param now what the times of reports are held against
   */
  public FleetAnalysis(Catalog catalog, Fleet fleet, Instant now) {
    this.catalog = catalog;
    this.fleet = fleet;
    this.now = now;
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
        FleetCounts.reading(fleet, last, now),
        FleetCounts.readiness(last, inventory),
        causeCounts(),
        changes(),
        Outliers.among(last),
        new ContrastSearch().among(last),
        Trends.of(fleet),
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
        Count.byServers(concern.subjects),
        Count.byServers(concern.subnets),
        List.copyOf(concern.named));
  }

  private Owner owner(String cause) {
    return causes.getOrDefault(cause, new Tally()).owner();
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

  /** What is counted of a cause. */
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
}
