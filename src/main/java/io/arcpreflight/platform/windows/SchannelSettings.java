package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the TLS of Windows is set to do without: the protocols that the registry switches off for
 * clients, and the cipher suites where a list replaces those that Windows brings.
 */
final class SchannelSettings {
  private static final String PROTOCOLS =
      "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\";
  private static final List<String> WANTED = List.of("TLS 1.2", "TLS 1.3");
  private static final String POLICY =
      "HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002";
  private static final String LOCAL =
      "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Cryptography\\Configuration\\Local\\SSL\\00010002";
  private static final String SUITES = "Functions";

  private final WindowsSystem windows;

  SchannelSettings(WindowsSystem windows) {
    this.windows = windows;
  }

  List<Fact> read() throws IOException {
    var facts = new ArrayList<Fact>();
    for (var protocol : WANTED) {
      readProtocol(protocol, facts);
    }
    for (var path : List.of(POLICY, LOCAL)) {
      var suites = suites(path);
      if (!suites.isEmpty()) {
        facts.add(Fact.of("host.schannel-suites").with("key", path).with("suites", suites));
        return facts;
      }
    }
    return facts;
  }

  private void readProtocol(String protocol, List<Fact> facts) throws IOException {
    var key = windows.key(PROTOCOLS + protocol + "\\Client");
    if (key == null) {
      return;
    }
    if (Objects.equals(key.number("Enabled"), 0L)) {
      facts.add(setting(key, protocol, "Enabled", 0));
    }
    var byDefault = key.number("DisabledByDefault");
    if (byDefault != null && byDefault != 0) {
      facts.add(setting(key, protocol, "DisabledByDefault", byDefault));
    }
  }

  private static Fact setting(RegistryKey key, String protocol, String name, long value) {
    return Fact.of("host.schannel-protocol")
        .with("protocol", protocol)
        .with("key", key.path())
        .with("name", name)
        .with("value", value);
  }

  /** A policy writes one text with commas, Windows itself a list. */
  private List<String> suites(String path) throws IOException {
    var key = windows.key(path);
    var suites = new ArrayList<String>();
    if (key != null) {
      for (var text : key.texts(SUITES)) {
        for (var suite : text.split(",", -1)) {
          if (!suite.isBlank()) {
            suites.add(suite.strip());
          }
        }
      }
    }
    return suites;
  }
}
