package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunRecord;
import java.util.List;

/**
 * Puts connections that nobody answered down to a proxy setting that cannot be used: because of it
 * they were tried without a proxy, which such a network is not made for.
 */
public final class UnusableProxyPass implements SymptomPass {
  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var unusable =
        symptoms.stream()
            .filter(it -> it.isError() && isUnusableProxy(it.cause()))
            .findFirst()
            .orElse(null);
    if (unusable == null) {
      return symptoms;
    }
    return symptoms.stream()
        .map(
            it ->
                it.cause() == CauseId.TCP_TIMEOUT
                    ? it.withCause(unusable.cause(), unusable.confidence())
                        .showing(Fact.of("proxy.tried-without").with("setting", unusable.subject()))
                    : it)
        .toList();
  }

  private static boolean isUnusableProxy(CauseId cause) {
    return cause == CauseId.PROXY_MALFORMED_URL || cause == CauseId.PROXY_UNSUPPORTED_SCHEME;
  }
}
