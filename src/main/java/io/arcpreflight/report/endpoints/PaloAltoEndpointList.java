package io.arcpreflight.report.endpoints;

import java.io.IOException;
import java.util.LinkedHashSet;

/**
 * An external dynamic list of type URL, as PAN-OS fetches it: one entry a line, ended by a slash,
 * without which "a.example" would also match "a.example.evil.test". There is no place for ports or
 * remarks in it.
 */
final class PaloAltoEndpointList implements EndpointListWriter {

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    var entries = new LinkedHashSet<String>();
    for (var group : list.groups()) {
      for (var rule : group.rules()) {
        entries.add(WholeLabelWildcard.of(rule.host()) + "/");
      }
    }
    for (var entry : entries) {
      out.append(entry).append('\n');
    }
  }
}
