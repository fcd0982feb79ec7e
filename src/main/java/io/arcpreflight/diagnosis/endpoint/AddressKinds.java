package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.net.IpAddress;
import io.arcpreflight.net.IpNetwork;
import java.util.List;
import java.util.Objects;

/** What kind of address a numeric address is. */
final class AddressKinds {
  private static final IpNetwork OPENDNS_BLOCK_PAGES =
      Objects.requireNonNull(IpNetwork.parse("146.112.61.104/29"));

  private AddressKinds() {}

  static boolean isIpv6(String address) {
    return address.indexOf(':') >= 0;
  }

  /** See {@link IpAddress#isPrivate}. */
  static boolean isPrivate(String address) {
    var ip = IpAddress.parseWithZone(address);
    return ip != null && ip.isPrivate();
  }

  /** Addresses that name filters hand out in place of the real one. */
  static boolean isSinkhole(String address) {
    var ip = IpAddress.parseWithZone(address);
    return ip != null
        && (ip.isUnspecified() || ip.isLoopback() || OPENDNS_BLOCK_PAGES.contains(ip));
  }

  static boolean allPrivate(List<String> addresses) {
    for (var address : addresses) {
      if (!isPrivate(address)) {
        return false;
      }
    }
    return !addresses.isEmpty();
  }

  static boolean allLoopback(List<String> addresses) {
    for (var address : addresses) {
      if (!isLoopback(address)) {
        return false;
      }
    }
    return !addresses.isEmpty();
  }

  private static boolean isLoopback(String address) {
    var ip = IpAddress.parseWithZone(address);
    return ip != null && ip.isLoopback();
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
