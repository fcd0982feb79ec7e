package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.ResolverObservation;

/**
 * Judges this machine's list of DNS servers. Without any server most systems ask the loopback
 * address, where seldom anything answers.
 */
public final class ResolverRule implements Rule<ResolverObservation> {
  private static final int MOST_REMARKS = 4;

  @Override
  public void judge(ResolverObservation resolver, Symptoms symptoms) {
    if (resolver.closed() != null) {
      for (var closed : resolver.closed()) {
        symptoms
            .error(CauseId.HOST_FILE_UNREADABLE_FOR_AGENT)
            .about(String.valueOf(closed.values().get("file")))
            .showing(closed);
      }
    }
    if (resolver.remarks() != null && !resolver.remarks().isEmpty()) {
      var remarks = resolver.remarks();
      symptoms
          .warning(CauseId.DNS_CONFIG_IGNORED)
          .about(resolver.source())
          .showing(remarks.subList(0, Math.min(MOST_REMARKS, remarks.size())));
    }
    if (!resolver.servers().isEmpty()) {
      return;
    }
    var symptom =
        symptoms
            .warning(CauseId.DNS_NO_SERVER)
            .about(resolver.source())
            .showing(Fact.of("dns.source-empty").with("source", resolver.source()));
    var places = resolver.ignoredLines();
    if (places != null && !places.isEmpty()) {
      symptom.showing(places);
      return;
    }
    for (var line : resolver.ignored()) {
      symptom.showing(Fact.of("dns.source-ignored").with("line", line));
    }
  }
}
