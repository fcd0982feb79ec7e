package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.Ascii;
import io.arcpreflight.net.HostName;
import io.arcpreflight.observation.Fact;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Why an entry of a no-proxy list can never match a host; each answer says what to write. */
final class IneffectiveEntry {
  private IneffectiveEntry() {}

  static @Nullable Mistake mistake(String entry, NoProxyHostPort parts, boolean isAddress) {
    var host = parts.host();
    var port = parts.port();
    if (host.isEmpty()) {
      return new Mistake(Fact.of("noproxy.no-host"), 0);
    }
    var aboutHost = isAddress ? null : inName(host, port);
    if (aboutHost != null) {
      return aboutHost;
    }
    return port.isEmpty() || isPlainPort(port)
        ? null
        : new Mistake(Fact.of("noproxy.no-port"), entry.length() - port.length() - 1);
  }

  private static boolean isPlainPort(String port) {
    return Ascii.port(port) > 0 && !port.startsWith("0");
  }

  private static @Nullable Mistake inName(String host, String port) {
    if (host.contains("://")) {
      return new Mistake(Fact.of("noproxy.url"), host.indexOf("://"));
    }
    if (port.startsWith("//")) {
      return new Mistake(Fact.of("noproxy.url"), host.length());
    }
    if (host.startsWith("[")) {
      return new Mistake(Fact.of("noproxy.brackets"), 0);
    }
    if (host.indexOf('/') >= 0) {
      return new Mistake(Fact.of("noproxy.slash"), host.indexOf('/'));
    }
    int separator = first(host, c -> c == ' ' || c == ';' || c == '|');
    if (separator >= 0) {
      return new Mistake(Fact.of("noproxy.separator"), separator);
    }
    int start = host.startsWith("*.") ? 2 : dotsInFront(host);
    var name = host.substring(start);
    if (name.indexOf('*') >= 0) {
      return new Mistake(Fact.of("noproxy.asterisk"), start + name.indexOf('*'));
    }
    if (isDigitsAndDots(name)) {
      return new Mistake(Fact.of("noproxy.part-of-address"), 0);
    }
    if (name.endsWith(".")) {
      return new Mistake(Fact.of("noproxy.last-dot"), host.length() - 1);
    }
    return HostName.isLookedUp(HostName.toAscii(name))
        ? null
        : new Mistake(Fact.of("noproxy.no-name"), start + Math.max(0, noPartOfName(name)));
  }

  private static int noPartOfName(String name) {
    int strange = first(name, c -> c <= '~' && !HostName.isNameCharacter((char) c));
    return strange >= 0 ? strange : name.indexOf("..") + 1;
  }

  private static int first(String text, IntPredicate wanted) {
    for (int at = 0; at < text.length(); at++) {
      if (wanted.test(text.charAt(at))) {
        return at;
      }
    }
    return -1;
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

  /**
   * What is wrong with an entry.
   *
   * @param index where in it, as Java counts
   */
  record Mistake(Fact why, int index) {}
}
