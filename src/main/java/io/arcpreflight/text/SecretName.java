package io.arcpreflight.text;

/**
 * A name that stands before a secret.
 *
 * @param name in lower case, without the hyphens and underscores that it may be written with
 * @param part which part of a word has to be this name
 * @param kind what follows it
 * @param shortest a value of fewer characters is no secret
 */
record SecretName(String name, Part part, Kind kind, int shortest) {

  static SecretName ending(String name) {
    return new SecretName(name, Part.END, Kind.VALUE, 1);
  }

  /** What the whole of a word, or its end, has to be. */
  enum Part {
    WHOLE,
    /**
     * The last of the words that it is made of, as in {@code proxy_pass}, but not {@code bypass}.
     */
    LAST,
    END
  }

  /** What follows a name. */
  enum Kind {
    /** The secret itself. */
    VALUE,
    /** The secret itself, where it looks like one: the word is often used of other things. */
    GENERATED_VALUE,
    /** The secret itself, where it is no number, no word and nothing that a test prints. */
    SHORT_NAME,
    /** What is public, unless a secret was given in its place. */
    IDENTIFIER,
    /** The value of a header: a scheme and the credentials, or these alone. */
    CREDENTIALS,
    /** The value of a header, all of which is secret. */
    WHOLE_LINE
  }
}
