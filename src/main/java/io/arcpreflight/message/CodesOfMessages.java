package io.arcpreflight.message;

import java.util.TreeSet;

/** The codes that are all that some message is known by, whatever is printed before them. */
final class CodesOfMessages {
  /** Read backwards, all that end with a code stand together. */
  private final TreeSet<String> backwards = new TreeSet<>();

  void add(String fragment) {
    backwards.add(reversed(fragment));
  }

  boolean contains(String code) {
    var sought = reversed(code);
    var nearest = backwards.ceiling(sought);
    return nearest != null && nearest.startsWith(sought);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
