package io.arcpreflight.diagnosis.identity;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.identity.SignInObservation;
import org.jspecify.annotations.Nullable;

/** Whether this machine's clock, and not a credential, is why a time does not fit. */
final class ClockDoubt {
  /** Microsoft Entra and Azure forgive five minutes. */
  private static final long FORGIVEN_S = 300;

  private ClockDoubt() {}

  /** How far off the clock is; nothing where that is forgiven, or not known. */
  static @Nullable Fact of(SignInObservation seen) {
    var skew = seen.clockSkewSeconds();
    if (skew == null || Math.abs(skew) < FORGIVEN_S) {
      return null;
    }
    return (skew < 0 ? Fact.of("clock.behind") : Fact.of("clock.ahead"))
        .with("seconds", Math.abs(skew))
        .with("endpoints", 1);
  }
}
