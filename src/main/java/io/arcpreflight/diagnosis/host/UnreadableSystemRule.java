package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.SystemUnreadableObservation;

/** A machine that does not tell about itself cannot be onboarded. */
final class UnreadableSystemRule implements Rule<SystemUnreadableObservation> {
  @Override
  public void judge(SystemUnreadableObservation unreadable, Symptoms symptoms) {
    symptoms
        .error(CauseId.HOST_SYSTEM_INFORMATION_UNREADABLE)
        .showing(Fact.of("host.system-unreadable").with("detail", unreadable.detail()));
  }
}
