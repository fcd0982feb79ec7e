package io.arcpreflight.report.endpoints;

import java.util.List;

/**
 * A host, or a pattern of hosts, as squid writes it.
 *
 * @param type the kind of access list that takes it
 * @param nameSuffix what keeps lists of different kinds apart
 */
record SquidPattern(String type, String text, String nameSuffix) {
  private static final String ANY_SUBDOMAIN = "*.";

  static SquidPattern of(String host) {
    if (host.startsWith(ANY_SUBDOMAIN)) {
      return new SquidPattern("dstdomain", host.substring(1), "");
    }
    if (host.indexOf('*') < 0) {
      return new SquidPattern("dstdomain", host, "");
    }
    var regex = "^" + host.replace(".", "\\.").replace("*", "[^.]*") + "$";
    return new SquidPattern("dstdom_regex -i", regex, "_pattern");
  }

  /** Whether another rule lets all of this one through: squid warns of both in one list. */
  static boolean isCovered(FirewallRule rule, List<FirewallRule> rules) {
    for (var other : rules) {
      if (!other.host().equals(rule.host())
          && other.host().startsWith(ANY_SUBDOMAIN)
          && ("*." + rule.host()).endsWith(other.host().substring(1))
          && other.ports().containsAll(rule.ports())) {
        return true;
      }
    }
    return false;
  }
}
