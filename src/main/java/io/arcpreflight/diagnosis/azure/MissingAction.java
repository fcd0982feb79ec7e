package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.observation.Fact;

/** An action that is not allowed, as evidence. */
final class MissingAction {
  private MissingAction() {}

  /**
   * With the least powerful of Azure's own roles that allows it.
   *
   * @param scope where it is not allowed
   */
  static Fact at(String scope, String action) {
    return Fact.of("azure.action-missing")
        .with("action", action)
        .with("scope", scope)
        .with("role", role(action));
  }

  private static String role(String action) {
    return ConnectRights.known()
        .leastRole(action)
        .map(ConnectRights.BuiltInRole::name)
        .orElse("Contributor");
  }
}
