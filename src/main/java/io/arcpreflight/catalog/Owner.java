package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can change what is wrong. */
public enum Owner {
  NETWORK("network"),
  DNS("dns"),
  PROXY("proxy"),
  PKI("pki"),
  HOST("host"),
  IDENTITY("identity"),
  AZURE("azure");

  private final String id;

  Owner(String id) {
    this.id = id;
  }

  @Json.Value
  public String id() {
    return id;
  }

  /** The one that reports call so. */
  public static Optional<Owner> named(@Nullable String id) {
    for (var owner : values()) {
      if (owner.id().equals(id)) {
        return Optional.of(owner);
      }
    }
    return Optional.empty();
  }
}
