package io.arcpreflight.fleet;

import static java.util.Comparator.comparingInt;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The picture of many servers as one document.
 *
 * @param schemaVersion of this form; readers ignore fields that they do not know
 * @param causes those that keep most servers out alone first
 * @param changes in the order in which they free most servers
 * @param outliers servers that are alone in their subnet with what keeps them out
 * @param contrasts groups of servers of which one setting decides
 * @param trend of the servers of which there are several reports; null where there are none
 * @param servers those that were asked for by name or cause
 */
@Json
public record FleetDocument(
    String schemaVersion,
    Reading reading,
    Readiness readiness,
    List<CauseCount> causes,
    List<Change> changes,
    List<Outlier> outliers,
    List<Contrast> contrasts,
    @Nullable Trend trend,
    List<ServerState> servers) {
  public FleetDocument {
    causes = List.copyOf(causes);
    changes = List.copyOf(changes);
    outliers = List.copyOf(outliers);
    contrasts = List.copyOf(contrasts);
    servers = List.copyOf(servers);
  }

  /**
   * What was read.
   *
   * @param reports that could be counted
   * @param repeated of those, the ones that were read before
   * @param newer of those, the ones that a later version wrote
   * @param leftOut files of folders that are no reports by their names
   * @param problems how many texts could not be counted, by why
   * @param named the first thousand of them
   * @param future how many servers have a last report that is dated later than now
   * @param futureNamed the first hundred of them
   */
  @Json
  public record Reading(
      int reports,
      int repeated,
      int newer,
      int leftOut,
      Map<String, Integer> problems,
      List<ReadProblem> named,
      int future,
      List<String> futureNamed) {
    public Reading {
      futureNamed = List.copyOf(futureNamed);
      problems = Map.copyOf(problems);
      named = List.copyOf(named);
    }

    /** How many texts could not be counted. */
    public int unusable() {
      return problems.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * How the servers stand, each by its last report.
   *
   * @param partial nothing was found wrong, and not all that decides was checked
   * @param incomplete the check could not finish
   * @param expected how many names the inventory has; null without one
   * @param notReported those of the inventory without a report
   * @param unexpected those with a report that the inventory does not name
   * @param duplicates names that the inventory has more than once
   * @param sharedNames names that several servers have
   */
  @Json
  public record Readiness(
      int servers,
      int ready,
      int readyWithWarnings,
      int notReady,
      int partial,
      int incomplete,
      @Nullable Integer expected,
      List<String> notReported,
      List<String> unexpected,
      int duplicates,
      List<String> sharedNames) {
    public Readiness {
      notReported = List.copyOf(notReported);
      unexpected = List.copyOf(unexpected);
      sharedNames = List.copyOf(sharedNames);
    }

    /** How many could not be judged to the end. */
    public int unfinished() {
      return partial + incomplete;
    }
  }

  /**
   * One cause.
   *
   * @param alone how many servers nothing but this keeps out
   * @param blocked how many it keeps out, alone or with others
   * @param servers how many have it, as an error or not
   * @param shared what those that have it have in common, most first
   */
  @Json
  public record CauseCount(
      String cause,
      Severity severity,
      Owner owner,
      String title,
      int alone,
      int blocked,
      int servers,
      List<Group> shared) {
    public CauseCount {
      shared = List.copyOf(shared);
    }
  }

  /**
   * Servers with one cause that share one thing.
   *
   * @param servers how many of them
   * @param of how many servers share it, with the cause or without
   */
  @Json
  public record Group(SharedKind kind, String value, int servers, int of) {

    /** Near 1 where all that have the cause share it, and hardly anybody else does. */
    double share(int withCause) {
      return (double) servers * servers / ((double) of * withCause);
    }

    /** Whether it says something of where the cause comes from. */
    public boolean isTelling(int withCause) {
      return servers > 1 && share(withCause) >= 0.5;
    }
  }

  /**
   * One change, and what it frees.
   *
   * @param place where the change is made; null where the servers have nothing in common
   * @param frees how many servers become ready by it, once those before it are made
   * @param freed how many are ready then by it and all before it
   * @param servers how many it concerns
   * @param of how many servers are at that place
   * @param subjects what those servers could not use, most first
   * @param subnets where they are, most first
   * @param named the first hundred of those servers
   */
  @Json
  public record Change(
      int rank,
      String cause,
      String title,
      Owner owner,
      @Nullable Shared place,
      int frees,
      int freed,
      int servers,
      int of,
      List<Count> subjects,
      List<Count> subnets,
      List<String> named) {
    public Change {
      subjects = List.copyOf(subjects);
      subnets = List.copyOf(subnets);
      named = List.copyOf(named);
    }
  }

  /** How many servers something is true of. */
  @Json
  public record Count(String value, int servers) {

    /** The most first. */
    static List<Count> byServers(Map<String, Integer> counts) {
      var counted = new ArrayList<Count>();
      counts.forEach((value, servers) -> counted.add(new Count(value, servers)));
      counted.sort(comparingInt(Count::servers).reversed().thenComparing(Count::value));
      return counted;
    }
  }

  /**
   * A server that is alone with its cause.
   *
   * @param of how many servers are in the subnet
   */
  @Json
  public record Outlier(String server, String cause, String subnet, int of) {}

  /**
   * Servers that are alike but for one setting, which decides.
   *
   * @param works the value with which all are ready; null where it is not set
   * @param fails the value with which none is
   */
  @Json
  public record Contrast(
      SharedKind kind,
      @Nullable String works,
      int ready,
      @Nullable String fails,
      int notReady,
      String cause) {}

  /**
   * The first report of a server beside its last.
   *
   * @param servers of which there are several reports
   * @param gone causes that servers had and have no longer
   * @param come causes that they have and had not
   */
  @Json
  public record Trend(
      int servers,
      int becameReady,
      int noLongerReady,
      int readyBefore,
      int readyNow,
      List<Count> gone,
      List<Count> come) {
    public Trend {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }

  /**
   * One server.
   *
   * @param before the verdict of its first report; null where there is one report only
   * @param reports how many there are
   * @param report where the last was read
   */
  @Json
  public record ServerState(
      String server,
      Instant startedAt,
      Verdict verdict,
      @Nullable Verdict before,
      int reports,
      List<Shared> shared,
      List<Found> findings,
      String report) {
    public ServerState {
      shared = List.copyOf(shared);
      findings = List.copyOf(findings);
    }
  }

  /** What a server has found. */
  @Json
  public record Found(
      String cause,
      Severity severity,
      Owner owner,
      @Nullable String code,
      List<String> subjects,
      String summary,
      boolean tolerated) {
    public Found {
      subjects = List.copyOf(subjects);
    }
  }
}
