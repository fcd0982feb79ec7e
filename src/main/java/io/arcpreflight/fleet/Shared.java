package io.arcpreflight.fleet;

import io.avaje.jsonb.Json;

/** One thing that servers have in common, such as the proxy that they go through. */
@Json
public record Shared(SharedKind kind, String value) implements Comparable<Shared> {
  @Override
  public int compareTo(Shared other) {
    var byKind = kind.compareTo(other.kind);
    return byKind == 0 ? value.compareTo(other.value) : byKind;
  }
}
