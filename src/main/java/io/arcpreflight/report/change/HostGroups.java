package io.arcpreflight.report.change;

import io.arcpreflight.observation.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hosts of which the same is to be told: one fact for all of them. */
final class HostGroups {
  private final Map<String, Group> groups = new LinkedHashMap<>();

  void add(Fact fact, String host) {
    groups
        .computeIfAbsent(fact.id() + fact.values(), _ -> new Group(fact, new ArrayList<>()))
        .hosts
        .add(host);
  }

  void addTo(List<Fact> changes) {
    groups.values().forEach(group -> changes.add(HostNames.in(group.fact, group.hosts)));
  }

  private record Group(Fact fact, List<String> hosts) {}
}
