package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.text.MarkedText;

/**
 * A part of a list that has no effect.
 *
 * @param entry as it is written, with what may be a password masked
 * @param why what is wrong with it
 * @param place it and what stands beside it in the list, masked likewise, and where the mistake is
 */
public record IgnoredEntry(String entry, Fact why, MarkedText place) {
  public IgnoredEntry {
    requireNonNull(entry, "entry is null");
    requireNonNull(why, "why is null");
    requireNonNull(place, "place is null");
  }
}
