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
      symptoms.error(CauseId.HOST_NOT_ELEVATED).about(elevation.user()).showing(account(elevation));
    }
  }

  /** An administrator is one who knows, yet need not know that Windows splits the rights. */
  private static Fact account(ElevationObservation elevation) {
    return Boolean.TRUE.equals(elevation.administrator())
        ? Fact.of("host.unelevated-administrator").with("user", elevation.user())
        : Fact.of("host.running-as")
            .with("user", elevation.user())
            .with("detail", elevation.evidence());
  }
}
