package io.arcpreflight.catalog;

/** Why Azure does not take a name for a machine's resource. */
public sealed interface ResourceNameFlaw {

  /** Where in the name it begins; negative where the name as a whole is meant. */
  default int index(String name) {
    return switch (this) {
      case TooLong(var length, var longest) -> Math.min(length, longest);
      case ForbiddenCharacter(var at) -> at;
      case ForbiddenEnd _ -> name.length() - 1;
      case Reserved _ -> -1;
      case HoldsReserved(var word) -> indexOf(word, name);
      case BeginsWithReserved _ -> 0;
    };
  }

  private static int indexOf(String word, String name) {
    for (var i = 0; i <= name.length() - word.length(); i++) {
      if (name.regionMatches(true, i, word, 0, word.length())) {
        return i;
      }
    }
    return -1;
  }

  /** It has more characters than are allowed. */
  record TooLong(int length, int longest) implements ResourceNameFlaw {}

  /** One of its characters is neither a letter a-z, nor a digit, nor one of {@code - _ .}. */
  record ForbiddenCharacter(int at) implements ResourceNameFlaw {}

  /** It does not end in a letter or a digit. */
  record ForbiddenEnd() implements ResourceNameFlaw {}

  /** It is a word that Azure keeps for itself. */
  record Reserved() implements ResourceNameFlaw {}

  /** It holds a word that Azure keeps for itself. */
  record HoldsReserved(String word) implements ResourceNameFlaw {}

  /** It begins with a word that Azure keeps for itself. */
  record BeginsWithReserved(String word) implements ResourceNameFlaw {}
}
