package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Name Resolution Policy Table (NRPT): names that Windows asks other DNS servers for than those
 * of its adapters. Where group policies bring a table, that of the machine itself does not count.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-gpnrpt">MS-GPNRPT</a>
 */
final class NamePolicies {
  private static final List<String> TABLES =
      List.of(
          "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig",
          "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig");

  private static final String NAMES = "Name";
  private static final String SERVERS = "GenericDNSServers";
  private static final int MOST_RULES = 100;
  private static final int MOST_CHARACTERS = 300;

  private final WindowsSystem windows;

  NamePolicies(WindowsSystem windows) {
    this.windows = windows;
  }

  /** Each rule that names other servers; a table that cannot be read counts as none. */
  List<Fact> read() {
    for (var table : TABLES) {
      try {
        var rules = windows.subkeys(table);
        if (!rules.isEmpty()) {
          return rules(table, rules);
        }
      } catch (IOException unreadable) {
        return List.of();
      }
    }
    return List.of();
  }

  private List<Fact> rules(String table, List<String> keys) throws IOException {
    var rules = new ArrayList<Fact>();
    for (var key : keys.subList(0, Math.min(MOST_RULES, keys.size()))) {
      var rule = windows.key(table + "\\" + key);
      if (rule != null) {
        add(rule, rules);
      }
    }
    return rules;
  }

  private static void add(RegistryKey rule, List<Fact> rules) throws IOException {
    var servers = rule.text(SERVERS);
    if (servers == null || servers.isBlank()) {
      return;
    }
    for (var name : rule.texts(NAMES)) {
      rules.add(
          Fact.of("dns.name-policy")
              .with("namespace", PlainText.line(name, MOST_CHARACTERS))
              .with("servers", List.of(PlainText.line(servers, MOST_CHARACTERS).split("[;,\\s]+")))
              .with("key", rule.path()));
    }
  }
}
