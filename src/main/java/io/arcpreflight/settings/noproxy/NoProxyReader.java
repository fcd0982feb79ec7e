package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.HostName;
import io.arcpreflight.net.IpAddress;
import io.arcpreflight.net.IpNetwork;
import io.arcpreflight.settings.proxy.IgnoredEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a no-proxy list in Go's order: range, address, name; a lone asterisk ends the reading. */
final class NoProxyReader {
  private final List<NoProxyRule> rules = new ArrayList<>();
  private final List<IgnoredEntry> ignored = new ArrayList<>();

  private final String list;
  private final List<ListEntry> entries;

  private NoProxyReader(String list) {
    this.list = list;
    this.entries = ListText.entries(list);
  }

  static NoProxy read(String list) {
    var reader = new NoProxyReader(list);
    for (int number = 0; number < reader.entries.size(); number++) {
      var entry = reader.entries.get(number).text();
      if ("*".equals(entry)) {
        return new NoProxy(List.of(new NoProxyRule.Everything(entry)), List.of());
      }
      reader.readEntry(entry, number);
    }
    return new NoProxy(reader.rules, reader.ignored);
  }

  private void readEntry(String written, int number) {
    var shown = ListText.masked(written);
    var entry = written.toLowerCase(Locale.ROOT);
    var network = IpNetwork.parse(entry);
    if (network != null) {
      rules.add(new NoProxyRule.Range(shown, network));
      return;
    }
    var hostAndPort = NoProxyHostPort.split(entry);
    var host = hostAndPort.host();
    var port = hostAndPort.port();
    var address = IpAddress.parse(host);
    var mistake = IneffectiveEntry.mistake(entry, hostAndPort, address != null);
    if (mistake != null) {
      var index = written.length() == entry.length() ? mistake.index() : 0;
      var place = ListText.marked(list, entries, number, index);
      ignored.add(new IgnoredEntry(shown, mistake.why(), place));
    } else if (address != null) {
      rules.add(new NoProxyRule.Address(shown, address, port));
    } else {
      rules.add(domain(shown, host, port));
    }
  }

  private static NoProxyRule domain(String shown, String host, String port) {
    boolean subdomainsOnly = host.startsWith(".") || host.startsWith("*.");
    var name = subdomainsOnly ? host.substring(host.indexOf('.') + 1) : host;
    var suffix = "." + HostName.toAscii(name);
    return new NoProxyRule.Domain(shown, suffix, !subdomainsOnly, port);
  }
}
