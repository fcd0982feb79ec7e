package io.arcpreflight.diagnosis;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to the question that was asked. */
public enum Verdict {
  /** Nothing was found that would stop it. */
  READY("ready"),
  /** Nothing would stop it, and something should be looked at. */
  READY_WITH_WARNINGS("ready-with-warnings"),
  /** Nothing was found that would stop it, and not all that decides was looked at. */
  PARTIAL("partial"),
  /** It would fail. */
  NOT_READY("not-ready"),
  /** The checker could not finish: nothing can be said. */
  INCOMPLETE("incomplete");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** Whether nothing would stop it. */
  public boolean isReady() {
    return this == READY || this == READY_WITH_WARNINGS;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }

  /** The one that reports call so. */
  public static Optional<Verdict> named(@Nullable String id) {
    for (var verdict : values()) {
      if (verdict.id().equals(id)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
