package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policies at a scope would make of the machine.
 *
 * @param region the one in the body that was shown to them
 * @param tagNames those in that body
 */
@Json
public record PolicyObservation(
    String scope,
    @Nullable String region,
    List<String> tagNames,
    AzureRead read,
    List<PolicyEvaluation> evaluations)
    implements AzureObservation {
  public PolicyObservation {
    tagNames = List.copyOf(tagNames);
    evaluations = List.copyOf(evaluations);
  }
}
