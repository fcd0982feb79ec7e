package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.KeyPairObservation;

/** Judges whether this machine can generate the keys that the agent signs with. */
final class KeyPairRule implements Rule<KeyPairObservation> {
  @Override
  public void judge(KeyPairObservation keys, Symptoms symptoms) {
    if (!keys.generated()) {
      symptoms
          .error(CauseId.HOST_RSA_UNAVAILABLE)
          .showing(
              Fact.of("host.no-rsa-key").with("bits", keys.bits()).with("detail", keys.detail()));
    }
  }
}
