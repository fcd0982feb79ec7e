package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.Ascii;
import io.arcpreflight.net.HostName;
import org.jspecify.annotations.Nullable;

/** Why an entry of a no-proxy list can never match a host; each answer says what to write. */
final class IneffectiveEntry {
  private IneffectiveEntry() {}

  static @Nullable String why(String host, String port, boolean isAddress) {
    if (host.isEmpty()) {
      return "No host stands before the colon.";
    }
    var aboutHost = isAddress ? null : whyNoName(host, port);
    if (aboutHost != null) {
      return aboutHost;
    }
    return port.isEmpty() || isPlainPort(port)
        ? null
        : "What follows the colon is no port number; a number from 1 to 65535 is allowed.";
  }

  private static boolean isPlainPort(String port) {
    return Ascii.port(port) > 0 && !port.startsWith("0");
  }

  private static @Nullable String whyNoName(String host, String port) {
    if (host.contains("://") || port.startsWith("//")) {
      return "This is a URL; write the host name alone.";
    }
    if (host.startsWith("[")) {
      return "An IPv6 address without a port stands without brackets.";
    }
    if (host.indexOf('/') >= 0) {
      return "Only an IP address can be followed by a slash and a prefix length that fits it.";
    }
    if (host.indexOf(' ') >= 0 || host.indexOf(';') >= 0 || host.indexOf('|') >= 0) {
      return "Entries are separated by commas only.";
    }
    var name = host.startsWith("*.") ? host.substring(2) : host.substring(dotsInFront(host));
    if (name.indexOf('*') >= 0) {
      return "An asterisk stands alone, or once in front of a dot: *.example.com.";
    }
    if (isDigitsAndDots(name)) {
      return "Part of an IP address matches nothing; write a range such as 10.0.0.0/8.";
    }
    if (name.endsWith(".")) {
      return "Names are compared letter by letter, and the agent's end without a dot.";
    }
    return HostName.isLookedUp(HostName.toAscii(name)) ? null : "This is no host name.";
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
