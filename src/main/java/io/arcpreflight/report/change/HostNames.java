package io.arcpreflight.report.change;

import io.arcpreflight.observation.Fact;
import java.util.List;

/** Names in a fact: all of them for programs, the first and a number for a sentence. */
final class HostNames {
  private HostNames() {}

  static Fact in(Fact fact, List<String> names) {
    if (names.isEmpty()) {
      return fact;
    }
    var named = fact.with("host", names.getFirst());
    return names.size() == 1 ? named : named.with("more", names.size() - 1L).with("hosts", names);
  }
}
