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
  /** What messages write in more than one way. */
  private static final Pattern VARYING = Pattern.compile("['\"`]|n't|not");

  /** What every address and every setting has says little. */
  private static final Pattern COMMON = Pattern.compile("[/=]");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final int WORTH_OF_A_NUMBER = 4;

  /** The one of a pattern that is rarest, as far as its looks tell. */
  static RequiredLiteral of(List<String> literals) {
    var best = new RequiredLiteral("", "");
    for (var literal : literals) {
      for (var part : VARYING.split(literal, -1)) {
        var candidate = exactly(part.strip());
        if (best.folded.isEmpty() || candidate.rarity() > best.rarity()) {
          best = candidate;
        }
      }
    }
    return best;
  }

  static RequiredLiteral exactly(String spelling) {
    return new RequiredLiteral(spelling, NormalizedText.of(spelling).chars());
  }

  private int rarity() {
    if (COMMON.matcher(folded).find()) {
      return 0;
    }
    return folded.length() + (DIGIT.matcher(folded).find() ? WORTH_OF_A_NUMBER : 0);
  }
}
