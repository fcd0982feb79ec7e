package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is forbidden at a scope, whatever the roles allow.
 *
 * @param assignedTo the object id that Azure was asked to list them for, its groups among them;
 *     absent when all were listed
 */
@Json
public record DenyAssignmentsObservation(
    String scope, @Nullable String assignedTo, AzureRead read, List<DenyAssignment> denials)
    implements AzureObservation {
  public DenyAssignmentsObservation {
    denials = List.copyOf(denials);
  }
}
