package io.arcpreflight.report.endpoints;

import java.util.List;

/**
 * Rules that are needed for the same end.
 *
 * @param id {@code required}, or the use case of optional ones
 */
record FirewallGroup(String id, String title, List<FirewallRule> rules) {
  FirewallGroup {
    rules = List.copyOf(rules);
  }
}
