package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import java.util.List;

/**
 * A cause that is named for a failure of azcmagent.
 *
 * @param said the lines that point to it
 */
record CauseCandidate(CauseId cause, Confidence confidence, List<AzcmagentMessage> said) {
  CauseCandidate {
    said = List.copyOf(said);
  }

  boolean isOfTheNetwork() {
    return cause.area().isNetwork();
  }
}
