package io.arcpreflight.observation.host;

import io.arcpreflight.observation.Fact;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places in which the agent looks for authorities to trust.
 *
 * @param store where some were found, or all the places if nowhere
 * @param certificates how many entries there are, not yet looked into
 * @param unusable places that are there and cannot be read, and why
 * @param closed files among them that only some users may read
 */
@Json
public record TrustStoreObservation(
    String store, int certificates, List<String> unusable, @Nullable List<Fact> closed)
    implements HostObservation {
  public TrustStoreObservation {
    unusable = List.copyOf(unusable);
    closed = closed == null ? null : List.copyOf(closed);
  }

  /** One whose files everybody may read. */
  public TrustStoreObservation(String store, int certificates, List<String> unusable) {
    this(store, certificates, unusable, null);
  }
}
