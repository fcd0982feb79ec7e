package io.arcpreflight.net;

import org.jspecify.annotations.Nullable;

/**
 * A range of addresses in CIDR notation.
 *
 * @param bits length of the prefix in the 128-bit form
 */
public record IpNetwork(IpAddress base, int bits) {
  private static final int MAPPED_BITS = 96;

  /** Reads {@code address/length}, or gives null. */
  public static @Nullable IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return null;
    }
    var addressText = text.substring(0, slash);
    var lengthText = text.substring(slash + 1);
    var address = IpAddress.parse(addressText);
    if (address == null || !Ascii.isDigits(lengthText) || lengthText.length() > 9) {
      return null;
    }
    int offset = addressText.indexOf(':') < 0 ? MAPPED_BITS : 0;
    int bits = offset + Integer.parseInt(lengthText);
    return bits <= 128 ? new IpNetwork(address.prefix(bits), bits) : null;
  }

  public boolean contains(IpAddress address) {
    return address.isIpv4() == base.isIpv4() && address.prefix(bits).equals(base);
  }
}
