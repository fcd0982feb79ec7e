package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.ElevationObservation;

/** Judges whether this process has the rights that azcmagent asks for. */
final class ElevationRule implements Rule<ElevationObservation> {
  @Override
  public void judge(ElevationObservation elevation, Symptoms symptoms) {
    if (!elevation.elevated()) {
      symptoms
          .error(CauseId.HOST_NOT_ELEVATED)
          .about(elevation.user())
          .showing(
              Fact.of("host.running-as")
                  .with("user", elevation.user())
                  .with("detail", elevation.evidence()));
    }
  }
}
