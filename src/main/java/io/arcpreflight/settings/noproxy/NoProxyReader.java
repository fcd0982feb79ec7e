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

  static NoProxy read(String list) {
    var reader = new NoProxyReader();
    for (var entry : ListText.entries(list)) {
      if ("*".equals(entry)) {
        return new NoProxy(List.of(new NoProxyRule.Everything(entry)), List.of());
      }
      reader.readEntry(entry);
    }
    return new NoProxy(reader.rules, reader.ignored);
  }

  private void readEntry(String written) {
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
    var mistake = IneffectiveEntry.why(host, port, address != null);
    if (mistake != null) {
      ignored.add(new IgnoredEntry(shown, mistake));
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
