package io.arcpreflight.fleet;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.arcpreflight.fleet.Fleet.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The machines of one host name. Reports are of the same machine unless what they say of Azure
 * speaks against it; one that says little, and fits several machines, counts for none of them.
 */
final class Namesakes {
  private final List<Server> machines = new ArrayList<>();

  private Namesakes() {}

  /**
   * These servers of one name, each machine once; where they are several, each by a name of its
   * own.
   */
  static List<Server> apart(List<Server> servers) {
    if (servers.size() == 1) {
      return servers;
    }
    var sorted = new ArrayList<>(servers);
    sorted.sort(
        comparingInt((Server it) -> -known(it.machine()).size())
            .thenComparing(it -> known(it.machine()).toString()));
    var namesakes = new Namesakes();
    sorted.forEach(namesakes::add);
    return namesakes.named();
  }

  private void add(Server server) {
    var same = new ArrayList<Server>();
    for (var machine : machines) {
      if (!machine.machine().isOtherThan(server.machine())) {
        same.add(machine);
      }
    }
    if (same.size() == 1) {
      machines.set(machines.indexOf(same.getFirst()), same.getFirst().with(server));
    } else {
      machines.add(server);
    }
  }

  /** The name, and what is not the same of all of them. */
  private List<Server> named() {
    if (machines.size() == 1) {
      return machines;
    }
    var named = new ArrayList<Server>();
    for (var machine : machines) {
      var different = new ArrayList<String>();
      for (var i = 0; i < machine.machine().parts().size(); i++) {
        var part = machine.machine().parts().get(i);
        if (part != null && !isSameOfAll(i)) {
          different.add(part);
        }
      }
      var host = machine.last().host();
      named.add(
          different.isEmpty()
              ? machine
              : machine.named(host + " (" + String.join("/", different) + ")"));
    }
    named.sort(comparing(it -> it.last().server()));
    return named;
  }

  private boolean isSameOfAll(int part) {
    var values = new HashSet<@Nullable String>();
    for (var machine : machines) {
      values.add(machine.machine().parts().get(part));
    }
    return values.size() == 1;
  }

  private static List<String> known(AzureMachine machine) {
    return machine.parts().stream().filter(Objects::nonNull).map(String::valueOf).toList();
  }
}
