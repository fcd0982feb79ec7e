package io.arcpreflight.observation.azure;

/**
 * What there is to ask Microsoft Entra and Azure before a machine connects, in the order in which
 * it is reported.
 */
public enum AzureCheck {
  TENANT("identity.tenant", false),
  SUBSCRIPTION_TENANT("azure.subscription-tenant", false),
  SIGN_IN("identity.sign-in", true),
  SUBSCRIPTION("azure.subscription", false),
  RESOURCE_GROUP("azure.resource-group", false),
  PERMISSIONS("azure.permissions", true),
  DENY_ASSIGNMENTS("azure.deny-assignments", false),
  PROVIDERS("azure.providers", false),
  MACHINE_NAME("azure.machine-name", true),
  RESERVED_NAME("azure.reserved-name", false),
  LOCKS("azure.locks", false),
  POLICY("azure.policy", false),
  PRIVATE_LINK_SCOPE("azure.private-link-scope", false),
  GATEWAY("azure.gateway", false);

  private final String id;
  private final boolean decisive;

  AzureCheck(String id, boolean decisive) {
    this.id = id;
    this.decisive = decisive;
  }

  /** The stable id, as "azure.permissions". */
  public String id() {
    return id;
  }

  /** Whether the verdict is unknown without it. */
  public boolean decisive() {
    return decisive;
  }
}
