package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a cause matters to onboarding, gravest first. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  INFO("info");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }

  /** The one that reports call so. */
  public static Optional<Severity> named(@Nullable String id) {
    for (var severity : values()) {
      if (severity.id().equals(id)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
