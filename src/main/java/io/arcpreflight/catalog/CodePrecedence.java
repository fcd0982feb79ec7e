package io.arcpreflight.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several AZCM codes azcmagent and its installer would end with: the codes in the order of
 * their work. Read when it is first asked for.
 */
public final class CodePrecedence {
  private static final List<String> ORDER = Resources.list(String.class, "code-precedence.json");

  private CodePrecedence() {}

  /** The place of a code, the first being 0; none and codes that are not listed come last. */
  public static int rank(@Nullable String code) {
    var place = code == null ? -1 : ORDER.indexOf(code);
    return place < 0 ? ORDER.size() : place;
  }

  /** The codes that have a place, in order. */
  static List<String> order() {
    return ORDER;
  }
}
