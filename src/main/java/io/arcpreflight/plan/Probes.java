package io.arcpreflight.plan;

import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.azure.AzureConversation;
import io.arcpreflight.probe.azure.AzureRequest;
import io.arcpreflight.probe.https.EndpointRequest;
import java.util.Map;
import java.util.function.Function;

/**
 * The probes that a plan is made of, ready to look at the machine that they run on.
 *
 * @param host those that this machine's system has
 * @param endpoint makes the probe for one endpoint
 * @param azure begins to speak with Microsoft Entra and Azure
 */
public record Probes(
    Map<HostCheck, Probe> host,
    Probe identityService,
    AgentProbes agent,
    Probe resolver,
    Function<EndpointRequest, Probe> endpoint,
    Function<AzureRequest, AzureConversation> azure) {
  public Probes {
    host = Map.copyOf(host);
  }
}
