package io.arcpreflight.message;

import java.util.ArrayList;
import java.util.List;

/** Finds codes by their form alone, whether or not the catalogue has them. */
final class ErrorCodeFinder {
  private static final int AZCM_DIGITS = 4;
  private static final int SHORTEST_ENTRA_DIGITS = 4;
  private static final int MOST_ENTRA_DIGITS = 12;
  private static final int SHORTEST_AZURE_CODE = 6;

  private final String text;
  private final NormalizedText folded;

  ErrorCodeFinder(String text, NormalizedText folded) {
    this.text = text;
    this.folded = folded;
  }

  /** AZCM codes, in the order of the text. */
  List<Spotted> azcm() {
    return withPrefix("azcm", AZCM_DIGITS, AZCM_DIGITS);
  }

  /** AADSTS codes of Microsoft Entra. */
  List<Spotted> entra() {
    return withPrefix("aadsts", SHORTEST_ENTRA_DIGITS, MOST_ENTRA_DIGITS);
  }

  /** What Azure names as the {@code code} of an error: a word in camel case. */
  List<Spotted> azure() {
    var spotted = new ArrayList<Spotted>();
    for (var at = next("code", 0); at >= 0; at = next("code", at + 1)) {
      var start = at + "code".length() + 1;
      if (start < folded.length() && ":=".indexOf(folded.chars().charAt(start - 1)) >= 0) {
        var end = folded.wordEnd(start);
        if (end - start >= SHORTEST_AZURE_CODE && camelCase(spelling(start, end))) {
          spotted.add(spotted(start, end));
        }
      }
    }
    return spotted;
  }

  private List<Spotted> withPrefix(String prefix, int fewestDigits, int mostDigits) {
    var spotted = new ArrayList<Spotted>();
    for (var at = next(prefix, 0); at >= 0; at = next(prefix, at + 1)) {
      var end = digitsEnd(at + prefix.length(), mostDigits);
      if (end - at - prefix.length() >= fewestDigits && folded.isWholeFrom(at, end)) {
        spotted.add(spotted(at, end));
      }
    }
    return spotted;
  }

  private int next(String word, int from) {
    return folded.chars().indexOf(word, from);
  }

  /** The end of the digits, of so many at most, that follow one another in one word. */
  private int digitsEnd(int start, int most) {
    var end = start;
    while (end < folded.length()
        && end - start < most
        && !folded.isGap(end)
        && Character.isDigit(folded.chars().charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean camelCase(String word) {
    return Character.isUpperCase(word.charAt(0))
        && word.chars().filter(Character::isUpperCase).count() > 1
        && word.chars().anyMatch(Character::isLowerCase);
  }

  private Spotted spotted(int start, int end) {
    return new Spotted(
        folded.chars().substring(start, end),
        spelling(start, end),
        TextSpan.of(folded, start, end));
  }

  private String spelling(int start, int end) {
    return TextSpan.of(folded, start, end).substringOf(text);
  }

  /**
   * A code in a text.
   *
   * @param folded in lower-case
   * @param spelling as the text has it
   */
  record Spotted(String folded, String spelling, TextSpan where) {}
}
