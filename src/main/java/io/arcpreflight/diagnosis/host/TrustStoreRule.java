package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.TrustStoreObservation;

/**
 * Judges whether the agent finds any authority to trust. Its installation brings none with it, so
 * it does not matter whether it is installed.
 */
final class TrustStoreRule implements Rule<TrustStoreObservation> {
  @Override
  public void judge(TrustStoreObservation store, Symptoms symptoms) {
    if (store.certificates() > 0) {
      if (store.closed() != null) {
        for (var closed : store.closed()) {
          symptoms
              .error(CauseId.HOST_FILE_UNREADABLE_FOR_AGENT)
              .about(String.valueOf(closed.values().get("file")))
              .showing(closed);
        }
      }
      return;
    }
    var symptom =
        symptoms
            .error(CauseId.HOST_TRUST_STORE_MISSING)
            .showing(Fact.of("host.no-certificate").with("store", store.store()));
    for (var unusable : store.unusable()) {
      symptom.showing(Fact.of("host.trust-store-unusable").with("detail", unusable));
    }
  }
}
