package io.arcpreflight.report.endpoints;

import java.io.IOException;
import java.util.LinkedHashSet;

/**
 * Each host once, one a line, and nothing else: for scripts, and for whatever else takes a list.
 */
final class HostEndpointList implements EndpointListWriter {

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    var hosts = new LinkedHashSet<String>();
    for (var group : list.groups()) {
      for (var rule : group.rules()) {
        hosts.add(rule.host());
      }
    }
    for (var host : hosts) {
      out.append(host).append('\n');
    }
  }
}
