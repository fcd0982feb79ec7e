package io.arcpreflight.net;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An IP address in its 128-bit form, IPv4 mapped into it, so that both spellings of one are equal.
 * It is read by Go's rules, which are strict: four decimal numbers without leading zeros, or RFC
 * 4291's forms.
 */
public record IpAddress(long high, long low) {
  private static final long MAPPED_PREFIX = 0xffffL;

  static IpAddress of(byte[] octets) {
    var buffer = ByteBuffer.wrap(octets);
    return octets.length == 4
        ? ofIpv4(buffer.getInt() & 0xffff_ffffL)
        : new IpAddress(buffer.getLong(), buffer.getLong());
  }

  static IpAddress ofIpv4(long bits) {
    return new IpAddress(0, MAPPED_PREFIX << 32 | bits);
  }

  /** Reads an address without a zone, by Go's strict spelling, or gives null. */
  public static @Nullable IpAddress parse(String text) {
    return text.indexOf(':') >= 0 ? Ipv6Text.parse(text) : parseIpv4(text);
  }

  /** Reads an address that may carry an IPv6 zone ({@code fe80::1%eth0}), or gives null. */
  public static @Nullable IpAddress parseWithZone(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return parse(text);
    }
    return percent + 1 < text.length() ? Ipv6Text.parse(text.substring(0, percent)) : null;
  }

  static @Nullable IpAddress parseIpv4(String text) {
    long bits = 0;
    int octets = 0;
    for (int start = 0; start <= text.length(); octets++) {
      int dot = text.indexOf('.', start);
      int end = dot < 0 ? text.length() : dot;
      int octet = octet(text, start, end);
      if (octet < 0 || octets == 4) {
        return null;
      }
      bits = bits << 8 | octet;
      start = end + 1;
    }
    return octets == 4 ? ofIpv4(bits) : null;
  }

  boolean isIpv4() {
    return high == 0 && low >>> 32 == MAPPED_PREFIX;
  }

  /** Whether it stands for no address: 0.0.0.0 and ::. */
  public boolean isUnspecified() {
    return high == 0 && (isIpv4() ? ipv4() == 0 : low == 0);
  }

  /** 169.254.0.0/16 and fe80::/10. */
  public boolean isLinkLocal() {
    return isIpv4() ? ipv4() >>> 16 == 0xa9fe : high >>> 54 == 0xfe80 >>> 6;
  }

  /**
   * Addresses that no public network routes: RFC 1918, carrier-grade NAT (RFC 6598), link-local,
   * and unique local addresses (RFC 4193).
   */
  public boolean isPrivate() {
    if (isLinkLocal()) {
      return true;
    }
    return isIpv4()
        ? ipv4() >>> 24 == 10
            || ipv4() >>> 20 == 0xac1
            || ipv4() >>> 16 == 0xc0a8
            || ipv4() >>> 22 == 0x6440 >>> 6
        : high >>> 57 == 0xfc >>> 1;
  }

  public boolean isLoopback() {
    return isIpv4() ? (low >>> 24 & 0xff) == 127 : high == 0 && low == 1;
  }

  private long ipv4() {
    return low & 0xffff_ffffL;
  }

  /** The address with all but its first bits cleared. */
  IpAddress prefix(int bits) {
    long highMask = bits == 0 ? 0 : bits >= 64 ? -1 : -1L << (64 - bits);
    long lowMask = bits <= 64 ? 0 : -1L << (128 - bits);
    return new IpAddress(high & highMask, low & lowMask);
  }

  /** The short form: four decimal numbers, or RFC 5952. */
  @Override
  public String toString() {
    return isIpv4()
        ? (ipv4() >>> 24)
            + "."
            + (low >>> 16 & 0xff)
            + "."
            + (low >>> 8 & 0xff)
            + "."
            + (low & 0xff)
        : Ipv6Text.write(this);
  }

  private static int octet(String text, int start, int end) {
    boolean leadingZero = end - start > 1 && text.charAt(start) == '0';
    if (end - start < 1 || end - start > 3 || leadingZero) {
      return -1;
    }
    int value = 0;
    for (int at = start; at < end; at++) {
      if (!Ascii.isDigit(text.charAt(at))) {
        return -1;
      }
      value = value * 10 + text.charAt(at) - '0';
    }
    return value <= 255 ? value : -1;
  }
}
