package io.arcpreflight.probe.azure;

import io.arcpreflight.observation.azure.ConnectOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code azcmagent connect} would create in Azure.
 *
 * @param cloud as "AzureCloud"
 * @param subscription its id or its name
 * @param resourceName what was given to name it; else it gets this machine's name
 * @param usesHostName whether that is the host's name, also on Amazon EC2
 * @param tags those that the machine is to have
 * @param options what else it is to have
 * @param privateLinkScope the id of a resource
 * @param gateway the id of a resource
 * @param providers the namespaces that the machine needs
 */
public record ConnectTarget(
    String cloud,
    Optional<String> tenant,
    Optional<String> subscription,
    Optional<String> resourceGroup,
    Optional<String> region,
    Optional<String> resourceName,
    boolean usesHostName,
    Map<String, String> tags,
    List<ConnectOption> options,
    Optional<String> privateLinkScope,
    Optional<String> gateway,
    List<String> providers) {
  public ConnectTarget {
    tags = Map.copyOf(tags);
    options = List.copyOf(options);
    providers = List.copyOf(providers);
  }
}
