package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;

/** The locks that count at a scope. */
@Json
public record LocksObservation(String scope, AzureRead read, List<ManagementLock> locks)
    implements AzureObservation {
  public LocksObservation {
    locks = List.copyOf(locks);
  }
}
