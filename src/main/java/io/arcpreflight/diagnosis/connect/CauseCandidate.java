package io.arcpreflight.diagnosis.connect;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A cause that is named for a failure of azcmagent.
 *
 * @param said what points to it
 */
record CauseCandidate(CauseId cause, Confidence confidence, List<AzcmagentMessage> said) {
  CauseCandidate {
    said = List.copyOf(said);
  }

  /** The hosts that suffer; none where it is not about the network. */
  Set<String> hosts() {
    var hosts = new LinkedHashSet<String>();
    if (cause.area().isNetwork()) {
      said.forEach(message -> hosts.addAll(message.hosts()));
    }
    return hosts;
  }

  /** The lines that say so, each once. */
  Set<String> lines() {
    var lines = new LinkedHashSet<String>();
    said.forEach(message -> lines.add(message.line()));
    return lines;
  }
}
