package io.arcpreflight.report.endpoints;

import io.arcpreflight.report.endpoints.AzureFirewallRuleCollection.Action;
import io.arcpreflight.report.endpoints.AzureFirewallRuleCollection.ApplicationRule;
import io.arcpreflight.report.endpoints.AzureFirewallRuleCollection.Protocol;
import io.arcpreflight.report.json.JsonOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** An application rule collection of a policy of Azure Firewall: a rule for each end and port. */
final class AzureFirewallEndpointList implements EndpointListWriter {
  private static final int PRIORITY = 200;
  private static final int PLAIN_HTTP = 80;
  private static final List<String> ANY_SOURCE = List.of("*");

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    var rules = new ArrayList<ApplicationRule>();
    for (var group : list.groups()) {
      addRules(group, list, rules);
    }
    var collection =
        new AzureFirewallRuleCollection(
            "azure-arc-servers",
            PRIORITY,
            "FirewallPolicyFilterRuleCollection",
            new Action("Allow"),
            rules);
    JsonOutput.writeIndented(AzureFirewallRuleCollection.class, collection, out);
  }

  private static void addRules(
      FirewallGroup group, FirewallList list, List<ApplicationRule> rules) {
    var hosts = new TreeMap<Integer, Set<String>>();
    for (var rule : group.rules()) {
      if (rule.isAddress()) {
        continue;
      }
      for (var port : rule.ports()) {
        hosts
            .computeIfAbsent(port, _ -> new LinkedHashSet<>())
            .add(WholeLabelWildcard.of(rule.host()));
      }
    }
    hosts.forEach(
        (port, names) ->
            rules.add(
                new ApplicationRule(
                    "arc-" + group.id() + "-" + port,
                    description(group, port, list),
                    "ApplicationRule",
                    List.of(new Protocol(port == PLAIN_HTTP ? "Http" : "Https", port)),
                    ANY_SOURCE,
                    List.copyOf(names))));
  }

  private static String description(FirewallGroup group, int port, FirewallList list) {
    var hosts = new LinkedHashSet<String>();
    for (var rule : group.rules()) {
      if (rule.ports().contains(port) && WholeLabelWildcard.isWider(rule.host())) {
        hosts.add(rule.host());
      }
    }
    return hosts.isEmpty()
        ? group.title()
        : group.title() + ". " + list.word("wider") + " " + String.join(", ", hosts);
  }
}
