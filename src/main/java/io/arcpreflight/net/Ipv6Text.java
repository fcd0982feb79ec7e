package io.arcpreflight.net;

import org.jspecify.annotations.Nullable;

/**
 * The colon form of an address: eight groups, one run of zeros left out. It is read also with IPv4
 * at its end, and written as RFC 5952 wants it.
 */
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

  static String write(IpAddress address) {
    var groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      long half = i < GROUPS / 2 ? address.high() : address.low();
      groups[i] = (int) (half >>> (48 - i % 4 * 16) & 0xffff);
    }
    int gapStart = -1;
    int gapLength = 1;
    for (int start = 0; start < GROUPS; start++) {
      int end = start;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - start > gapLength) {
        gapStart = start;
        gapLength = end - start;
      }
      start = Math.max(start, end - 1);
    }
    var text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gapStart) {
        text.append("::");
        i += gapLength - 1;
      } else {
        text.append(i == 0 || (i == gapStart + gapLength && gapStart >= 0) ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
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
