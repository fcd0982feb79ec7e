package io.arcpreflight.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The servers that reports were read of. Of each it keeps its last state and its first; what is the
 * same for many is kept once. It may be added to by several threads.
 */
public final class Fleet {
  private static final int NAMED_PROBLEMS = 1_000;

  private final Map<Key, Server> servers = new HashMap<>();
  private final Map<Object, Object> same = new HashMap<>();
  private final TreeSet<ReadProblem> problems = new TreeSet<>();
  private final Map<ReadProblem.Kind, Integer> problemCounts =
      new EnumMap<>(ReadProblem.Kind.class);
  private int reports;
  private int repeated;
  private int newer;
  private int leftOut;
  private @Nullable List<Server> sorted;

  synchronized void add(ServerRun run) {
    var key = new Key(run.host().toLowerCase(Locale.ROOT), run.machine());
    var server = servers.get(key);
    sorted = null;
    reports++;
    newer += run.newer() ? 1 : 0;
    if (server == null) {
      servers.put(key, new Server(kept(run)));
    } else if (!server.add(kept(run))) {
      repeated++;
    }
  }

  synchronized void add(ReadProblem problem) {
    problemCounts.merge(problem.kind(), 1, Integer::sum);
    problems.add(problem);
    if (problems.size() > NAMED_PROBLEMS) {
      problems.pollLast();
    }
  }

  /** A file of a folder that is no report by its name. */
  synchronized void leaveOut() {
    leftOut++;
  }

  synchronized int leftOut() {
    return leftOut;
  }

  /** In the order of their names, each machine once. */
  synchronized List<Server> servers() {
    if (sorted == null) {
      var byName = new TreeMap<String, List<Server>>();
      servers.forEach((key, server) -> byName.merge(key.name(), List.of(server), Fleet::both));
      var machines = new ArrayList<Server>(servers.size());
      byName.values().forEach(it -> machines.addAll(Namesakes.apart(it)));
      sorted = List.copyOf(machines);
    }
    return sorted;
  }

  private static List<Server> both(List<Server> some, List<Server> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** How many reports could be counted, those that were read before included. */
  synchronized int reports() {
    return reports;
  }

  synchronized int repeated() {
    return repeated;
  }

  synchronized int newer() {
    return newer;
  }

  /** The first of them by name. */
  synchronized List<ReadProblem> problems() {
    return List.copyOf(problems);
  }

  synchronized Map<String, Integer> problemCounts() {
    var counts = new LinkedHashMap<String, Integer>();
    problemCounts.forEach((kind, count) -> counts.put(kind.id(), count));
    return counts;
  }

  private ServerRun kept(ServerRun run) {
    var findings = new ArrayList<FleetFinding>(run.findings().size());
    for (var finding : run.findings()) {
      findings.add(same(finding));
    }
    var shared = new ArrayList<Shared>(run.shared().size());
    for (var each : run.shared()) {
      shared.add(same(each));
    }
    return new ServerRun(
        run.server(),
        run.host(),
        run.machine(),
        run.startedAt(),
        run.verdict(),
        same(List.copyOf(findings)),
        same(List.copyOf(shared)),
        run.source(),
        run.newer());
  }

  @SuppressWarnings("unchecked")
  private <T> T same(T value) {
    var kept = same.putIfAbsent(value, value);
    return kept == null ? value : (T) kept;
  }

  /**
   * What the reports of one machine have in common.
   *
   * @param name in small letters
   */
  private record Key(String name, AzureMachine machine) {}

  /** A server with what its reports say, the last and the first. */
  static final class Server {
    private final AzureMachine machine;
    private ServerRun last;
    private ServerRun first;
    private List<Instant> times;

    private Server(ServerRun run) {
      this(run.machine(), run, run, List.of(run.startedAt()));
    }

    private Server(AzureMachine machine, ServerRun first, ServerRun last, List<Instant> times) {
      this.machine = machine;
      this.first = first;
      this.last = last;
      this.times = times;
    }

    /** False where that report was read before. */
    private boolean add(ServerRun run) {
      if (times.contains(run.startedAt())) {
        return false;
      }
      var more = new ArrayList<>(times);
      more.add(run.startedAt());
      times = more;
      last = later(last, run);
      first = earlier(first, run);
      return true;
    }

    private static ServerRun later(ServerRun one, ServerRun other) {
      return other.startedAt().isAfter(one.startedAt()) ? other : one;
    }

    private static ServerRun earlier(ServerRun one, ServerRun other) {
      return other.startedAt().isBefore(one.startedAt()) ? other : one;
    }

    /** This one and another, whose reports are of the same machine. */
    Server with(Server other) {
      var all = new TreeSet<>(times);
      all.addAll(other.times);
      return new Server(
          machine.with(other.machine),
          earlier(first, other.first),
          later(last, other.last),
          List.copyOf(all));
    }

    Server named(String name) {
      return new Server(machine, first.named(name), last.named(name), times);
    }

    AzureMachine machine() {
      return machine;
    }

    ServerRun last() {
      return last;
    }

    ServerRun first() {
      return first;
    }

    int reports() {
      return times.size();
    }
  }
}
