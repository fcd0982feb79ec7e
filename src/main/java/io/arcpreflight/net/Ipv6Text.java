package io.arcpreflight.net;

import org.jspecify.annotations.Nullable;

/** The colon form of an address: eight groups, one run of zeros left out, IPv4 at the end. */
final class Ipv6Text {
  private static final int GROUPS = 8;

  private final String text;
  private final int[] groups = new int[GROUPS];
  private int count;
  private int gap = -1;

  private Ipv6Text(String text) {
    this.text = text;
  }

  static @Nullable IpAddress parse(String text) {
    var reader = new Ipv6Text(text);
    return reader.readGroups() ? reader.address() : null;
  }

  private boolean readGroups() {
    int at = 0;
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < text.length()) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 ? text.length() : colon;
      if (text.indexOf('.', at) >= 0 && colon < 0) {
        return readIpv4(text.substring(at)) && isComplete();
      }
      if (!readGroup(at, end)) {
        return false;
      }
      at = end + 1;
      if (colon >= 0 && text.startsWith(":", at)) {
        if (gap >= 0) {
          return false;
        }
        gap = count;
        at++;
      } else if (colon >= 0 && at == text.length()) {
        return false;
      }
    }
    return isComplete();
  }

  private boolean isComplete() {
    return gap < 0 ? count == GROUPS : count < GROUPS;
  }

  private boolean readGroup(int start, int end) {
    if (count == GROUPS || end == start || end - start > 4) {
      return false;
    }
    int value = 0;
    for (int at = start; at < end; at++) {
      int digit = Ascii.hexDigit(text.charAt(at));
      if (digit < 0) {
        return false;
      }
      value = value << 4 | digit;
    }
    groups[count++] = value;
    return true;
  }

  private boolean readIpv4(String rest) {
    var ipv4 = IpAddress.parseIpv4(rest);
    if (ipv4 == null || count > GROUPS - 2) {
      return false;
    }
    groups[count++] = (int) (ipv4.low() >>> 16 & 0xffff);
    groups[count++] = (int) (ipv4.low() & 0xffff);
    return true;
  }

  private IpAddress address() {
    int afterGap = gap < 0 ? 0 : count - gap;
    int beforeGap = count - afterGap;
    var halves = new long[2];
    for (int position = 0; position < GROUPS; position++) {
      int fromEnd = GROUPS - position;
      int group =
          position < beforeGap
              ? groups[position]
              : fromEnd <= afterGap ? groups[count - fromEnd] : 0;
      halves[position / 4] = halves[position / 4] << 16 | group;
    }
    return new IpAddress(halves[0], halves[1]);
  }
}
