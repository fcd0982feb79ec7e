package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.ElevationObservation;
import io.arcpreflight.observation.HostnameObservation;
import java.util.List;
import java.util.Locale;

/** Judges this machine and the rights of this program on it. */
final class HostClassifier {
  private HostClassifier() {}

  static List<Symptom> judge(CheckRecord check, ElevationObservation elevation) {
    return elevation.elevated()
        ? List.of()
        : List.of(
            error(
                check,
                CauseId.HOST_NOT_ELEVATED,
                elevation.user(),
                "running as " + elevation.user() + " (" + elevation.evidence() + ")"));
  }

  static List<Symptom> judge(CheckRecord check, HostnameObservation hostname) {
    var name = hostname.name();
    if (name == null || name.isBlank()) {
      return List.of(
          error(
              check,
              CauseId.HOST_HOSTNAME_UNAVAILABLE,
              hostname.source(),
              hostname.detail() == null
                  ? hostname.source() + " holds no name"
                  : hostname.detail()));
    }
    var first = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    if (first.equals("localhost")) {
      return List.of(
          error(
              check,
              CauseId.HOST_HOSTNAME_UNAVAILABLE,
              name,
              hostname.source() + " holds \"" + name + "\""));
    }
    return List.of();
  }

  private static Symptom error(CheckRecord check, CauseId cause, String subject, String evidence) {
    return new Symptom(
        check.id(), cause, subject, Severity.ERROR, Confidence.CERTAIN, List.of(evidence));
  }
}
