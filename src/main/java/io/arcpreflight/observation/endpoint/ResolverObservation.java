package io.arcpreflight.observation.endpoint;

import io.arcpreflight.observation.Observation;
import io.avaje.jsonb.Json;
import java.util.List;

/**
 * Which DNS servers this machine is set to ask.
 *
 * @param source where the list was read from
 * @param servers their addresses in order
 * @param searchDomains appended to short names
 * @param ignored lines that say nothing usable, as they stand
 */
@Json
public record ResolverObservation(
    String source, List<String> servers, List<String> searchDomains, List<String> ignored)
    implements Observation {
  public ResolverObservation {
    servers = List.copyOf(servers);
    searchDomains = List.copyOf(searchDomains);
    ignored = List.copyOf(ignored);
  }
}
