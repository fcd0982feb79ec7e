package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What whoever signed in may do at a scope.
 *
 * @param scope the resource group's id, or the subscription's where there is no such group
 * @param connectOptions what was asked of connect that needs more than a machine
 * @param grants one for each role assignment that counts there
 */
@Json
public record PermissionsObservation(
    String scope, List<ConnectOption> connectOptions, AzureRead read, List<PermissionGrant> grants)
    implements AzureObservation {
  public PermissionsObservation {
    connectOptions = List.copyOf(connectOptions);
    grants = List.copyOf(grants);
  }
}
