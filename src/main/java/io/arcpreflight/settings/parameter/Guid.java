package io.arcpreflight.settings.parameter;

/** The form of a GUID. */
final class Guid {
  private static final int LENGTH = 36;

  private Guid() {}

  static boolean isGuid(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (var i = 0; i < LENGTH; i++) {
      var c = text.charAt(i);
      var isJoint = i == 8 || i == 13 || i == 18 || i == 23;
      var fits = isJoint ? c == '-' : isHexDigit(c);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether it can only have been meant as a GUID: a long row of digits, hyphens and braces. */
  static boolean isMeantAsGuid(String text) {
    var digits = 0;
    var hyphens = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isHexDigit(c)) {
        digits++;
      } else if (c == '-') {
        hyphens++;
      } else if (c != '{' && c != '}') {
        return false;
      }
    }
    return digits >= 24 && (hyphens >= 3 || digits == 32);
  }

  static boolean isHexadecimal(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
