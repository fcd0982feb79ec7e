package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resource providers that a connected machine uses.
 *
 * @param region the one that the machine is to be in; absent when none was given
 */
@Json
public record ProvidersObservation(
    String subscription, @Nullable String region, List<ProviderState> providers)
    implements AzureObservation {
  public ProvidersObservation {
    providers = List.copyOf(providers);
  }
}
