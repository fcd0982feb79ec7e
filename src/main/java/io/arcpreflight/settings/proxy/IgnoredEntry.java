package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

/**
 * A part of a list that has no effect.
 *
 * @param entry as it is written, with what may be a password masked
 * @param why one sentence
 */
public record IgnoredEntry(String entry, String why) {
  public IgnoredEntry {
    requireNonNull(entry, "entry is null");
    requireNonNull(why, "why is null");
  }
}
