package io.arcpreflight.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** IP addresses as people write them: four decimal numbers, or the short form of RFC 5952. */
public final class InetAddresses {
  private static final int GROUPS = 8;
  private static final int DOTS = 3;

  private InetAddresses() {}

  /** The shortest usual form, with the zone of a link-local address. */
  public static String text(InetAddress address) {
    if (!(address instanceof Inet6Address six)) {
      return address.getHostAddress();
    }
    var written = six.getHostAddress();
    var zone = written.indexOf('%');
    return compressed(six.getAddress()) + (zone < 0 ? "" : written.substring(zone));
  }

  /**
   * Reads an address without asking any resolver; nothing when the text is none. The zone of an
   * interface that this machine does not have is left out.
   */
  public static @Nullable InetAddress parse(String text) {
    var zone = text.indexOf('%');
    var plain = zone < 0 ? text : text.substring(0, zone);
    if (!looksNumeric(plain)) {
      return null;
    }
    var address = literal(text);
    return address == null && zone > 0 ? literal(plain) : address;
  }

  private static boolean looksNumeric(String text) {
    if (text.indexOf(':') >= 0) {
      return text.charAt(0) != '[';
    }
    var dots = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return dots == DOTS;
  }

  private static @Nullable InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  private static String compressed(byte[] bytes) {
    var groups = new int[GROUPS];
    for (var i = 0; i < GROUPS; i++) {
      groups[i] = ((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF);
    }
    var gapStart = -1;
    var gapLength = 1;
    for (var i = 0; i < GROUPS; i++) {
      var end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > gapLength) {
        gapStart = i;
        gapLength = end - i;
      }
      i = Math.max(i, end - 1);
    }
    var text = new StringBuilder();
    for (var i = 0; i < GROUPS; i++) {
      if (i == gapStart) {
        text.append("::");
        i += gapLength - 1;
      } else {
        if (i > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
