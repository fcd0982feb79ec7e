package io.arcpreflight.settings.noproxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.settings.proxy.IgnoredEntry;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The hosts that bypass the proxy by a list such as that of {@code NO_PROXY}, by the rules of Go.
 *
 * <p>Entries are separated by commas: {@code *} is everything; {@code example.com} is that name and
 * its subdomains; {@code .example.com} and {@code *.example.com} are its subdomains only; an
 * address or a CIDR range is for hosts written as addresses, since names are not looked up. Names
 * and addresses may be followed by a port.
 */
public final class NoProxy {
  /** The empty list. */
  public static final NoProxy NONE = new NoProxy(List.of(), List.of());

  private final List<NoProxyRule> rules;
  private final List<IgnoredEntry> ignoredEntries;

  NoProxy(List<NoProxyRule> rules, List<IgnoredEntry> ignoredEntries) {
    this.rules = List.copyOf(rules);
    this.ignoredEntries = List.copyOf(ignoredEntries);
  }

  public static NoProxy parse(String list) {
    return NoProxyReader.read(requireNonNull(list, "list is null"));
  }

  /** The first entry that exempts the host, a name or an address literal, at this port. */
  public Optional<String> matchingEntry(String host, int port) {
    return matchingEntry(TargetHost.of(host), port);
  }

  public Optional<String> matchingEntry(TargetHost host, int port) {
    for (var rule : rules) {
      if (rule.exempts(host, port)) {
        return Optional.of(rule.entry());
      }
    }
    return Optional.empty();
  }

  /** The entries that can never match. */
  public List<IgnoredEntry> ignoredEntries() {
    return ignoredEntries;
  }

  /** Whether every entry that has an effect speaks of this machine alone, or none has any. */
  public boolean isLocalOnly() {
    for (var rule : rules) {
      if (!rule.isLocal()) {
        return false;
      }
    }
    return true;
  }

  /** The entries that have an effect, separated by commas. */
  @Override
  public String toString() {
    var entries = new StringJoiner(",");
    rules.forEach(rule -> entries.add(rule.entry()));
    return entries.toString();
  }
}
