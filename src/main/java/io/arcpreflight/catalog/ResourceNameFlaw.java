package io.arcpreflight.catalog;

/** Why Azure does not take a name for a machine's resource. */
public sealed interface ResourceNameFlaw {

  /** It has more characters than are allowed. */
  record TooLong(int length, int longest) implements ResourceNameFlaw {}

  /** One of its characters is neither a letter a-z, nor a digit, nor one of {@code - _ .}. */
  record ForbiddenCharacter() implements ResourceNameFlaw {}

  /** It does not end in a letter or a digit. */
  record ForbiddenEnd() implements ResourceNameFlaw {}

  /** It is a word that Azure keeps for itself. */
  record Reserved() implements ResourceNameFlaw {}

  /** It holds a word that Azure keeps for itself. */
  record HoldsReserved(String word) implements ResourceNameFlaw {}

  /** It begins with a word that Azure keeps for itself. */
  record BeginsWithReserved(String word) implements ResourceNameFlaw {}
}
