package io.arcpreflight.catalog;

import java.util.List;

/**
 * The names of Azure's operations, in which an asterisk stands for any text. Case does not matter.
 */
public final class ActionPattern {
  private ActionPattern() {}

  /** Whether one of the patterns covers an action. */
  public static boolean anyMatches(List<String> patterns, String action) {
    for (var pattern : patterns) {
      if (matches(pattern, action)) {
        return true;
      }
    }
    return false;
  }

  /** Goes back to the last asterisk alone, so that no pattern takes more than quadratic time. */
  static boolean matches(String pattern, String action) {
    var at = 0;
    var next = 0;
    var star = -1;
    var resume = 0;
    while (at < action.length()) {
      if (next < pattern.length() && pattern.charAt(next) == '*') {
        star = next++;
        resume = at;
      } else if (next < pattern.length() && isSame(pattern.charAt(next), action.charAt(at))) {
        next++;
        at++;
      } else if (star >= 0) {
        next = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (next < pattern.length() && pattern.charAt(next) == '*') {
      next++;
    }
    return next == pattern.length();
  }

  private static boolean isSame(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
