package io.arcpreflight.text;

import java.util.Optional;

/** How many letters have to be added, dropped or changed to turn one word into another. */
public final class EditDistance {
  private EditDistance() {}

  /** The known word that a mistyped one most likely meant, when one is close enough. */
  public static Optional<String> nearest(String written, Iterable<String> known) {
    String nearest = null;
    var shortest = limit(written) + 1;
    for (var word : known) {
      if (Math.abs(word.length() - written.length()) < shortest) {
        var distance = of(word, written);
        if (distance < shortest) {
          shortest = distance;
          nearest = word;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How far from a word another may be to count as the same, mistyped. */
  public static int limit(String word) {
    return Math.max(2, word.length() / 4);
  }

  public static int of(String a, String b) {
    var previous = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var changed = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
