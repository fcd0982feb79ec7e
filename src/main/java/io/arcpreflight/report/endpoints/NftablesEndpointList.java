package io.arcpreflight.report.endpoints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets of addresses, one for each port and family, and a chain that lets them through. The sets are
 * empty: nftables cannot be told names. What fills them with what the names resolve to, each time
 * that they are looked up, is dnsmasq, whose lines stand in front.
 */
final class NftablesEndpointList implements EndpointListWriter {
  private static final String TABLE = "inet filter";
  private static final int MOST_NAMES = 6;
  private static final String[][] FAMILIES = {{"4", "ipv4_addr", "ip"}, {"6", "ipv6_addr", "ip6"}};

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    var portsByName = portsByName(list);
    comment(list.word("title"), out);
    comment(list.scope(), out);
    var anyRegion = list.anyRegion();
    if (anyRegion.isPresent()) {
      comment(anyRegion.get(), out);
    }
    comment(list.word("nftables-use"), out);
    var widened = list.widened();
    if (widened.isPresent()) {
      comment(widened.get(), out);
    }
    comment(list.word("nftables-names"), out);
    for (var names : namesByPorts(portsByName).entrySet()) {
      names(List.copyOf(names.getValue()), names.getKey(), out);
    }
    out.append("\ntable " + TABLE + " {\n");
    var ports = new TreeSet<Integer>();
    portsByName.values().forEach(ports::addAll);
    for (var port : ports) {
      for (var family : FAMILIES) {
        out.append("  set " + set(port, family) + " {\n");
        out.append("    type " + family[1] + "\n    flags timeout\n    timeout 1d\n  }\n\n");
      }
    }
    out.append("  chain arc_preflight {\n");
    for (var port : ports) {
      for (var family : FAMILIES) {
        out.append("    " + family[2] + " daddr @" + set(port, family))
            .append(" tcp dport " + port + " accept\n");
      }
    }
    for (var group : list.groups()) {
      for (var rule : group.rules()) {
        if (rule.isAddress()) {
          address(rule, out);
        }
      }
    }
    out.append("  }\n}\n");
  }

  private static void address(FirewallRule rule, Appendable out) throws IOException {
    for (var port : rule.ports()) {
      out.append("    ip daddr " + rule.host() + " tcp dport " + port + " accept\n");
    }
  }

  private static Map<String, Set<Integer>> portsByName(FirewallList list) {
    var ports = new LinkedHashMap<String, Set<Integer>>();
    for (var group : list.groups()) {
      for (var rule : group.rules()) {
        if (rule.isAddress()) {
          continue;
        }
        ports.computeIfAbsent(domain(rule.host()), _ -> new TreeSet<>()).addAll(rule.ports());
      }
    }
    return ports;
  }

  /** Of several lines that name the same domain, dnsmasq would go by one alone. */
  private static Map<List<Integer>, Set<String>> namesByPorts(Map<String, Set<Integer>> ports) {
    var names = new LinkedHashMap<List<Integer>, Set<String>>();
    ports.forEach(
        (name, its) ->
            names.computeIfAbsent(List.copyOf(its), _ -> new LinkedHashSet<>()).add(name));
    return names;
  }

  private static void names(List<String> all, List<Integer> ports, Appendable out)
      throws IOException {
    for (var from = 0; from < all.size(); from += MOST_NAMES) {
      var some = all.subList(from, Math.min(from + MOST_NAMES, all.size()));
      comment("nftset=/" + String.join("/", some) + "/" + sets(ports), out);
    }
  }

  private static String sets(List<Integer> ports) {
    var sets = new ArrayList<String>();
    for (var port : ports) {
      for (var family : FAMILIES) {
        sets.add(family[0] + "#" + TABLE.replace(' ', '#') + "#" + set(port, family));
      }
    }
    return String.join(",", sets);
  }

  private static String set(int port, String[] family) {
    return "arc_" + port + "_v" + family[0];
  }

  /** What dnsmasq calls a domain covers all names below it. */
  private static String domain(String host) {
    var widened = WholeLabelWildcard.of(host);
    return widened.startsWith("*.") ? widened.substring(2) : widened;
  }

  private static void comment(String text, Appendable out) throws IOException {
    out.append("# ").append(text).append('\n');
  }
}
