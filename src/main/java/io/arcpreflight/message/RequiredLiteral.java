package io.arcpreflight.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a message that a text has to have for the message to stand in it, so that a search for
 * all literals at once finds every text worth a closer look.
 *
 * @param spelling as messages have it
 * @param folded without white space and in lower-case, as {@link PhraseTrie} takes it
 */
public record RequiredLiteral(String spelling, String folded) {
  /** What messages write in more than one way, but for its first letter and its last. */
  private static final Pattern VARYING = Pattern.compile("(?<=n)('|o)(?=t)");

  private static final int WORTH_OF_A_NUMBER = 4;

  /** The one of a pattern that is rarest, as far as its looks tell. */
  static RequiredLiteral of(List<String> literals) {
    var best = new RequiredLiteral("", "");
    var highest = 0;
    for (var literal : literals) {
      for (var part : VARYING.split(literal, -1)) {
        var candidate = exactly(part);
        var rarity = candidate.rarity();
        if (best.folded.isEmpty() || rarity > highest) {
          best = candidate;
          highest = rarity;
        }
      }
    }
    return best;
  }

  static RequiredLiteral exactly(String spelling) {
    return new RequiredLiteral(spelling, NormalizedText.of(spelling).chars());
  }

  /** What every address and every setting has says nothing, and names and paths say little. */
  private int rarity() {
    if (folded.startsWith("/") || folded.contains("://") || folded.indexOf('=') >= 0) {
      return 0;
    }
    var hasNumber = false;
    var isName = false;
    for (var i = 0; i < folded.length(); i++) {
      var c = folded.charAt(i);
      hasNumber |= isDigit(c);
      isName |= c == '/' || (c == '.' && isPartOfName(i - 1) && isPartOfName(i + 1));
    }
    if (isName) {
      return folded.length() / 2;
    }
    return folded.length() + (hasNumber ? WORTH_OF_A_NUMBER : 0);
  }

  private boolean isPartOfName(int index) {
    if (index < 0 || index == folded.length()) {
      return false;
    }
    var c = folded.charAt(index);
    return isDigit(c) || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
