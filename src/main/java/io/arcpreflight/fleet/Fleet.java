package io.arcpreflight.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The servers that reports were read of. Of each it keeps its last state and its first; what is the
 * same for many is kept once. It may be added to by several threads.
 */
public final class Fleet {
  private static final int NAMED_PROBLEMS = 1_000;

  private final Map<String, Server> servers = new HashMap<>();
  private final Map<Object, Object> same = new HashMap<>();
  private final TreeSet<ReadProblem> problems = new TreeSet<>();
  private final Map<ReadProblem.Kind, Integer> problemCounts =
      new EnumMap<>(ReadProblem.Kind.class);
  private int reports;
  private int repeated;
  private int newer;
  private int leftOut;

  synchronized void add(ServerRun run) {
    var key = run.server().toLowerCase(Locale.ROOT);
    var server = servers.get(key);
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

  /** In the order of their names. */
  synchronized Collection<Server> servers() {
    return new TreeMap<>(servers).values();
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

  /** A server with what its reports say, the last and the first. */
  static final class Server {
    private ServerRun last;
    private ServerRun first;
    private List<Instant> times;

    private Server(ServerRun run) {
      last = run;
      first = run;
      times = List.of(run.startedAt());
    }

    /** False where that report was read before. */
    private boolean add(ServerRun run) {
      if (times.contains(run.startedAt())) {
        return false;
      }
      var more = new ArrayList<>(times);
      more.add(run.startedAt());
      times = more;
      if (run.startedAt().isAfter(last.startedAt())) {
        last = run;
      }
      if (run.startedAt().isBefore(first.startedAt())) {
        first = run;
      }
      return true;
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
