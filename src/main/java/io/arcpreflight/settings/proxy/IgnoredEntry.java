package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.observation.Fact;

/**
 * A part of a list that has no effect.
 *
 * @param entry as it is written, with what may be a password masked
 * @param why what is wrong with it
 */
public record IgnoredEntry(String entry, Fact why) {
  public IgnoredEntry {
    requireNonNull(entry, "entry is null");
    requireNonNull(why, "why is null");
  }
}
