package io.arcpreflight.net;

import java.net.IDN;

/** Names as the DNS carries them. */
public final class HostName {
  private HostName() {}

  /**
   * The ASCII form of an international name; any other text, and a name that has none, as it is.
   */
  public static String toAscii(String name) {
    if (Ascii.isAscii(name)) {
      return name;
    }
    try {
      return IDN.toASCII(name);
    } catch (IllegalArgumentException notAName) {
      return name;
    }
  }

  /** Whether the text is made of letters, digits, hyphens, underscores and single inner dots. */
  public static boolean isValid(String asciiName) {
    for (int at = 0; at < asciiName.length(); at++) {
      if (!isNameCharacter(asciiName.charAt(at))) {
        return false;
      }
    }
    return !asciiName.isEmpty() && !asciiName.startsWith(".") && !asciiName.contains("..");
  }

  public static boolean isNameCharacter(char c) {
    return Ascii.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }
}
