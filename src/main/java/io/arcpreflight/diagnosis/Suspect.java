package io.arcpreflight.diagnosis;

import java.util.List;
import java.util.Set;

/**
 * A cause that is named for a failure of azcmagent.
 *
 * @param said the lines that point to it
 */
record Suspect(CauseId cause, Confidence confidence, List<SaidMessage> said) {
  private static final Set<String> NETWORK = Set.of("dns", "tcp", "proxy", "tls", "http");

  Suspect {
    said = List.copyOf(said);
  }

  boolean isOfTheNetwork() {
    return NETWORK.contains(cause.area());
  }
}
