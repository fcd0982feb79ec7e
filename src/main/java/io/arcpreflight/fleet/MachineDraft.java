package io.arcpreflight.fleet;

import org.jspecify.annotations.Nullable;

/**
 * What has been read so far of what a machine is in Azure. What the agent is counts before what the
 * run asked Azure for, and that before what the run was told.
 */
final class MachineDraft {
  private @Nullable String subscription;
  private @Nullable String resourceGroup;
  private @Nullable String resource;
  private @Nullable String agentId;
  private @Nullable String firmwareId;
  private @Nullable AzureMachine asked;
  private @Nullable AzureMachine enrolled;

  void setting(String name, String value) {
    if (!value.isBlank()) {
      switch (name) {
        case "subscription-id" -> subscription = value;
        case "resource-group" -> resourceGroup = value;
        case "resource-name" -> resource = value;
        default -> {}
      }
    }
  }

  void enrolled(
      @Nullable String itsSubscription, @Nullable String group, @Nullable String itsName) {
    enrolled = new AzureMachine(itsSubscription, group, itsName, null, null);
  }

  /**
   * @param id as in {@code /subscriptions/S/resourceGroups/G/providers/P/machines/N}
   */
  void resourceId(@Nullable String id) {
    var parts = id == null ? new String[0] : id.split("/", -1);
    if (parts.length == 9 && parts[1].equals("subscriptions")) {
      asked = new AzureMachine(parts[2], parts[4], parts[8], null, null);
    }
  }

  void agentId(@Nullable String id) {
    agentId = id;
  }

  void firmwareId(@Nullable String id) {
    firmwareId = id;
  }

  AzureMachine machine() {
    var place = enrolled == null ? asked : enrolled;
    var machine =
        place == null
            ? new AzureMachine(subscription, resourceGroup, resource, agentId, firmwareId)
            : place.with(new AzureMachine(null, null, null, agentId, firmwareId));
    return machine.equals(AzureMachine.UNKNOWN) ? AzureMachine.UNKNOWN : machine;
  }
}
