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
  @Override
  public void judge(ResolverObservation resolver, Symptoms symptoms) {
    if (!resolver.servers().isEmpty()) {
      return;
    }
    var symptom =
        symptoms
            .warning(CauseId.DNS_NO_SERVER)
            .about(resolver.source())
            .showing(Fact.of("dns.source-empty").with("source", resolver.source()));
    for (var line : resolver.ignored()) {
      symptom.showing(Fact.of("dns.source-ignored").with("line", line));
    }
  }
}
