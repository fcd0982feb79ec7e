package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a subscription is registered for a resource provider.
 *
 * @param namespace as "Microsoft.HybridCompute"
 * @param registrationState as "Registered" or "Registering"
 * @param machineLocations the regions, by their names for people, where it has machines; empty
 *     where that is not asked of it
 */
@Json
public record ProviderState(
    String namespace,
    AzureRead read,
    @Nullable String registrationState,
    List<String> machineLocations) {
  public ProviderState {
    machineLocations = List.copyOf(machineLocations);
  }
}
