package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * The places in which the agent looks for authorities to trust.
 *
 * @param store where some were found, or all the places if nowhere
 * @param certificates how many entries there are, not yet looked into
 * @param unusable places that are there and cannot be read, and why
 */
@Json
public record TrustStoreObservation(String store, int certificates, List<String> unusable)
    implements HostObservation {
  public TrustStoreObservation {
    unusable = List.copyOf(unusable);
  }
}
