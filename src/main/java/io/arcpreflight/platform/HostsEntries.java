package io.arcpreflight.platform;

import io.arcpreflight.observation.Fact;
import java.util.List;

/**
 * What the hosts file says of a name.
 *
 * @param addresses in its order, each once
 * @param lines that say so
 */
public record HostsEntries(List<String> addresses, List<Fact> lines) {
  public static final HostsEntries NONE = new HostsEntries(List.of(), List.of());

  public HostsEntries {
    addresses = List.copyOf(addresses);
    lines = List.copyOf(lines);
  }
}
