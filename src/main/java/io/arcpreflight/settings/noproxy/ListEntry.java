package io.arcpreflight.settings.noproxy;

import static java.util.Objects.requireNonNull;

/**
 * One entry of a list.
 *
 * @param start where in the list it begins, as Java counts
 * @param text without blanks around it
 */
public record ListEntry(int start, String text) {
  public ListEntry {
    requireNonNull(text, "text is null");
  }

  int end() {
    return start + text.length();
  }
}
