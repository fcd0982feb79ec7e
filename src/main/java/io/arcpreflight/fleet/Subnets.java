package io.arcpreflight.fleet;

import io.arcpreflight.net.InetAddresses;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The networks that an address is in, as "10.20.30.0/24". */
final class Subnets {
  private static final int SUBNET_4 = 24;
  private static final int SUBNET_6 = 64;
  private static final int NETWORK_4 = 16;
  private static final int NETWORK_6 = 48;

  private Subnets() {}

  static Optional<String> subnet(String source) {
    return prefix(source, SUBNET_4, SUBNET_6);
  }

  static Optional<String> network(String source) {
    return prefix(source, NETWORK_4, NETWORK_6);
  }

  /**
   * @param source an address, alone or with its port as "192.0.2.7:40122" or "[2001:db8::7]:40122"
   */
  private static Optional<String> prefix(String source, int bits4, int bits6) {
    var address = InetAddresses.parse(withoutPort(source));
    if (address == null || address.isLoopbackAddress()) {
      return Optional.empty();
    }
    try {
      var bits = address instanceof Inet4Address ? bits4 : bits6;
      var bytes = address.getAddress();
      for (var i = 0; i < bytes.length; i++) {
        var kept = Math.clamp(bits - 8L * i, 0, 8);
        bytes[i] &= (byte) (0xFF00 >> kept);
      }
      return Optional.of(InetAddresses.text(InetAddress.getByAddress(bytes)) + "/" + bits);
    } catch (UnknownHostException impossible) {
      return Optional.empty();
    }
  }

  private static String withoutPort(String source) {
    if (source.startsWith("[")) {
      return source.substring(1, Math.max(1, source.indexOf(']')));
    }
    var colon = source.indexOf(':');
    var isPort = colon >= 0 && colon == source.lastIndexOf(':');
    return isPort ? source.substring(0, colon) : source;
  }
}
