package io.arcpreflight.report.endpoints;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * An element of {@code ruleCollections} of a rule collection group, as Azure Resource Manager takes
 * it: {@code Microsoft.Network/firewallPolicies/ruleCollectionGroups}.
 */
@Json
record AzureFirewallRuleCollection(
    String name,
    int priority,
    String ruleCollectionType,
    Action action,
    List<ApplicationRule> rules) {

  record Action(String type) {}

  /** Which names a source may reach. */
  record ApplicationRule(
      String name,
      String description,
      String ruleType,
      List<Protocol> protocols,
      List<String> sourceAddresses,
      List<String> targetFqdns) {}

  record Protocol(String protocolType, int port) {}
}
