package io.arcpreflight.net;

import java.net.IDN;

/** Names of hosts. */
public final class HostName {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private HostName() {}

  /**
   * Whether this is a name that the DNS can carry, or an IPv4 address, and nothing else: labels of
   * letters, digits, hyphens and underscores, no hyphen first, within the DNS's bounds. A program
   * that is given such a name never takes it for a flag.
   */
  public static boolean isValid(String text) {
    var label = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '.' && label > 0) {
        label = 0;
      } else if (isLabelCharacter(c) && label < LONGEST_LABEL && (label > 0 || c != '-')) {
        label++;
      } else {
        return false;
      }
    }
    return label > 0 && text.length() <= LONGEST;
  }

  /**
   * The ASCII form of an international name; any other text, and a name that has none, as it is.
   */
  public static String toAscii(String name) {
    if (Ascii.isAscii(name) || name.length() > LONGEST) {
      return name;
    }
    try {
      return IDN.toASCII(name);
    } catch (IllegalArgumentException notAName) {
      return name;
    }
  }

  /**
   * Whether Go looks the text up as a name, though the DNS may have none such: letters, digits,
   * hyphens, underscores and single dots, one of which may be at the end.
   */
  public static boolean isLookedUp(String asciiName) {
    for (int at = 0; at < asciiName.length(); at++) {
      if (!isNameCharacter(asciiName.charAt(at))) {
        return false;
      }
    }
    return !asciiName.isEmpty() && !asciiName.startsWith(".") && !asciiName.contains("..");
  }

  public static boolean isNameCharacter(char c) {
    return c == '.' || isLabelCharacter(c);
  }

  private static boolean isLabelCharacter(char c) {
    return Ascii.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
