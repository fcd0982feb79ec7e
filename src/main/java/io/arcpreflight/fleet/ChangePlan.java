package io.arcpreflight.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which changes free most servers. A server is free when all that it needs is changed.
 * Servers with the same needs are one group, so that the work grows with what is distinct.
 *
 * @param <C> a change
 */
final class ChangePlan<C extends Comparable<C>> {
  private final Map<Set<C>, Integer> groups = new HashMap<>();

  /** A server that needs all of these. */
  void add(Set<C> needs) {
    if (!needs.isEmpty()) {
      groups.merge(Set.copyOf(needs), 1, Integer::sum);
    }
  }

  /**
   * @param change what to do next
   * @param frees how many servers are free once this and all before it are done
   */
  record Step<C>(C change, int frees) {}

  /**
   * At each step the change that frees most servers at once. Where none does alone, the servers
   * that need the fewest changes are chosen, of several such the most, and theirs come one by one.
   */
  List<Step<C>> steps() {
    var left = new ArrayList<Group<C>>();
    var byChange = new HashMap<C, List<Group<C>>>();
    groups.forEach(
        (needs, servers) -> {
          var group = new Group<>(new LinkedHashSet<>(sorted(needs)), servers);
          left.add(group);
          needs.forEach(it -> byChange.computeIfAbsent(it, _ -> new ArrayList<>()).add(group));
        });
    left.sort(Comparator.comparing(group -> group.needs.iterator().next()));
    var changes = sorted(byChange.keySet());
    var steps = new ArrayList<Step<C>>();
    var done = new LinkedHashSet<C>();
    while (done.size() < changes.size()) {
      var next = best(changes, done, byChange);
      if (next.isEmpty()) {
        next = smallest(left, byChange);
      }
      for (var change : next) {
        steps.add(new Step<>(change, make(change, byChange)));
        done.add(change);
      }
    }
    return steps;
  }

  private List<C> best(List<C> changes, Set<C> done, Map<C, List<Group<C>>> byChange) {
    var most = 0;
    var best = new ArrayList<C>();
    for (var change : changes) {
      if (!done.contains(change)) {
        var frees = 0;
        for (var group : groupsOf(change, byChange)) {
          frees += group.needs.size() == 1 ? group.servers : 0;
        }
        if (frees > most) {
          most = frees;
          best.clear();
          best.add(change);
        }
      }
    }
    return best;
  }

  private List<C> smallest(List<Group<C>> left, Map<C, List<Group<C>>> byChange) {
    var smallest = left.getFirst();
    for (var group : left) {
      var isSmaller = group.needs.size() < smallest.needs.size();
      var isSame = group.needs.size() == smallest.needs.size();
      if (!group.needs.isEmpty()
          && (smallest.needs.isEmpty()
              || isSmaller
              || (isSame && group.servers > smallest.servers))) {
        smallest = group;
      }
    }
    var most = new ArrayList<>(smallest.needs);
    most.sort(
        Comparator.comparingInt((C change) -> touched(change, byChange))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return most;
  }

  private int touched(C change, Map<C, List<Group<C>>> byChange) {
    return groupsOf(change, byChange).stream().mapToInt(group -> group.servers).sum();
  }

  private int make(C change, Map<C, List<Group<C>>> byChange) {
    var frees = 0;
    for (var group : groupsOf(change, byChange)) {
      group.needs.remove(change);
      frees += group.needs.isEmpty() ? group.servers : 0;
    }
    return frees;
  }

  private List<Group<C>> groupsOf(C change, Map<C, List<Group<C>>> byChange) {
    return byChange.getOrDefault(change, List.of());
  }

  private List<C> sorted(Set<C> changes) {
    var sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.naturalOrder());
    return sorted;
  }

  /** Servers that need the same, and what of it is not done yet. */
  private static final class Group<C> {
    private final Set<C> needs;
    private final int servers;

    Group(Set<C> needs, int servers) {
      this.needs = needs;
      this.servers = servers;
    }
  }
}
