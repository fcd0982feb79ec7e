package io.arcpreflight.net;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An address in its 128-bit form, IPv4 mapped into it, so that both spellings of one are equal. */
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

  public boolean isLoopback() {
    return isIpv4() ? (low >>> 24 & 0xff) == 127 : high == 0 && low == 1;
  }

  /** The address with all but its first bits cleared. */
  IpAddress prefix(int bits) {
    long highMask = bits == 0 ? 0 : bits >= 64 ? -1 : -1L << (64 - bits);
    long lowMask = bits <= 64 ? 0 : -1L << (128 - bits);
    return new IpAddress(high & highMask, low & lowMask);
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
