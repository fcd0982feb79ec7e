package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import java.util.List;
import java.util.Set;

/**
 * A cause that is named for a failure of azcmagent.
 *
 * @param said the lines that point to it
 */
record CauseCandidate(CauseId cause, Confidence confidence, List<AzcmagentMessage> said) {
  private static final Set<String> NETWORK = Set.of("dns", "tcp", "proxy", "tls", "http");

  CauseCandidate {
    said = List.copyOf(said);
  }

  boolean isOfTheNetwork() {
    return NETWORK.contains(cause.area());
  }
}
