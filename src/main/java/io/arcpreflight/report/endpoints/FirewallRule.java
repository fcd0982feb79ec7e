package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.LifecycleStage;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.net.IpAddress;
import java.util.List;
import java.util.Set;

/**
 * What a firewall opens: one host, or one pattern, that serves one endpoint or several.
 *
 * @param ids of the endpoints
 * @param ports in ascending order
 * @param useCases in the order of the constants, as is {@code when}
 * @param remarks what narrows the rule or replaces it
 */
record FirewallRule(
    List<String> ids,
    String host,
    List<Integer> ports,
    boolean required,
    Set<UseCase> useCases,
    Set<LifecycleStage> when,
    boolean privateLink,
    List<String> reasons,
    List<String> remarks) {

  FirewallRule {
    ids = List.copyOf(ids);
    ports = List.copyOf(ports);
    reasons = List.copyOf(reasons);
    remarks = List.copyOf(remarks);
  }

  /** Whether the host is an address: most products keep those apart from names. */
  boolean isAddress() {
    return IpAddress.parse(host) != null;
  }
}
