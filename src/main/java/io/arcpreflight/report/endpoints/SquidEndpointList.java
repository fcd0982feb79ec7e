package io.arcpreflight.report.endpoints;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * For the keeper of a squid proxy: access lists per group and port, then the rules that allow them.
 * Names are matched without looking addresses up, lest a reverse record open the proxy.
 */
final class SquidEndpointList implements EndpointListWriter {
  private static final int PLAIN_HTTP = 80;

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    comment(list.word("title"), out);
    comment(list.scope(), out);
    var anyRegion = list.anyRegion();
    if (anyRegion.isPresent()) {
      comment(anyRegion.get(), out);
    }
    comment(list.word("squid-order"), out);
    var ports = new TreeSet<Integer>();
    var names = new LinkedHashMap<String, Integer>();
    for (var group : list.groups()) {
      out.append('\n');
      comment(group.title(), out);
      for (var rule : group.rules()) {
        ports.addAll(rule.ports());
        rule(group, rule, names, out);
      }
    }
    out.append("\nacl arc_connect method CONNECT\n");
    for (var port : ports) {
      out.append("acl arc_port_" + port + " port " + port + "\n");
    }
    for (var name : names.entrySet()) {
      var method = name.getValue() == PLAIN_HTTP ? "" : "arc_connect ";
      out.append("http_access allow " + method + "arc_port_" + name.getValue() + " ")
          .append(name.getKey())
          .append('\n');
    }
  }

  private static void rule(
      FirewallGroup group, FirewallRule rule, Map<String, Integer> names, Appendable out)
      throws IOException {
    if (SquidPattern.isCovered(rule, group.rules())) {
      return;
    }
    for (var text : rule.reasons()) {
      comment(text, out);
    }
    for (var text : rule.remarks()) {
      comment("(" + text + ")", out);
    }
    var pattern = SquidPattern.of(rule.host());
    for (var port : rule.ports()) {
      var name = "arc_" + group.id().replace('-', '_') + "_" + port + pattern.nameSuffix();
      names.put(name, port);
      out.append("acl " + name + " " + pattern.type() + " -n " + pattern.text() + "\n");
    }
  }

  private static void comment(String text, Appendable out) throws IOException {
    out.append("# ").append(text).append('\n');
  }
}
