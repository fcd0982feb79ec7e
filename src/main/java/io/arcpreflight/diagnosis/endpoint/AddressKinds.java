package io.arcpreflight.diagnosis.endpoint;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** What kind of address a numeric address is. */
final class AddressKinds {
  private AddressKinds() {}

  static boolean isIpv6(String address) {
    return address.indexOf(':') >= 0;
  }

  /** RFC 1918, carrier-grade NAT (RFC 6598), link-local and unique local addresses (RFC 4193). */
  static boolean isPrivate(String address) {
    var ip = InetAddress.ofLiteral(address);
    var bytes = ip.getAddress();
    return switch (ip) {
      case Inet6Address v6 -> v6.isLinkLocalAddress() || (bytes[0] & 0xFE) == 0xFC;
      case Inet4Address v4 ->
          v4.isSiteLocalAddress()
              || v4.isLinkLocalAddress()
              || ((bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64);
      default -> false;
    };
  }

  /**
   * Addresses that name filters hand out in place of the real one: unspecified, loopback, and
   * OpenDNS's block pages (146.112.61.104/29).
   */
  static boolean isSinkhole(String address) {
    var ip = InetAddress.ofLiteral(address);
    if (ip.isAnyLocalAddress() || ip.isLoopbackAddress()) {
      return true;
    }
    var bytes = ip.getAddress();
    return bytes.length == 4
        && (bytes[0] & 0xFF) == 146
        && bytes[1] == 112
        && bytes[2] == 61
        && (bytes[3] & 0xF8) == 104;
  }

  static boolean allPrivate(List<String> addresses) {
    for (var address : addresses) {
      if (!isPrivate(address)) {
        return false;
      }
    }
    return !addresses.isEmpty();
  }

  static boolean allSinkholes(List<String> addresses) {
    for (var address : addresses) {
      if (!isSinkhole(address)) {
        return false;
      }
    }
    return !addresses.isEmpty();
  }
}
