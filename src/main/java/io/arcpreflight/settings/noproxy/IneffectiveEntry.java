package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.Ascii;
import io.arcpreflight.net.HostName;
import io.arcpreflight.observation.Fact;
import org.jspecify.annotations.Nullable;

/** Why an entry of a no-proxy list can never match a host; each answer says what to write. */
final class IneffectiveEntry {
  private IneffectiveEntry() {}

  static @Nullable Fact why(String host, String port, boolean isAddress) {
    if (host.isEmpty()) {
      return Fact.of("noproxy.no-host");
    }
    var aboutHost = isAddress ? null : whyNoName(host, port);
    if (aboutHost != null) {
      return aboutHost;
    }
    return port.isEmpty() || isPlainPort(port) ? null : Fact.of("noproxy.no-port");
  }

  private static boolean isPlainPort(String port) {
    return Ascii.port(port) > 0 && !port.startsWith("0");
  }

  private static @Nullable Fact whyNoName(String host, String port) {
    if (host.contains("://") || port.startsWith("//")) {
      return Fact.of("noproxy.url");
    }
    if (host.startsWith("[")) {
      return Fact.of("noproxy.brackets");
    }
    if (host.indexOf('/') >= 0) {
      return Fact.of("noproxy.slash");
    }
    if (host.indexOf(' ') >= 0 || host.indexOf(';') >= 0 || host.indexOf('|') >= 0) {
      return Fact.of("noproxy.separator");
    }
    var name = host.startsWith("*.") ? host.substring(2) : host.substring(dotsInFront(host));
    if (name.indexOf('*') >= 0) {
      return Fact.of("noproxy.asterisk");
    }
    if (isDigitsAndDots(name)) {
      return Fact.of("noproxy.part-of-address");
    }
    if (name.endsWith(".")) {
      return Fact.of("noproxy.last-dot");
    }
    return HostName.isLookedUp(HostName.toAscii(name)) ? null : Fact.of("noproxy.no-name");
  }

  private static int dotsInFront(String host) {
    return host.startsWith(".") ? 1 : 0;
  }

  private static boolean isDigitsAndDots(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (name.charAt(at) != '.' && !Ascii.isDigit(name.charAt(at))) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
