package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges this machine's clock by what all endpoints together say of it. */
public final class ClockJudge {
  private static final long NOTICED_S = 120;
  private static final long HARMFUL_S = 300;

  private ClockJudge() {}

  public static Optional<Symptom> judge(List<CheckRecord> checks, List<Symptom> symptoms) {
    var skews = new ArrayList<Long>();
    for (var check : checks) {
      var skew = skewOf(check);
      if (skew != null) {
        skews.add(skew);
      }
    }
    if (skews.isEmpty()) {
      return byCertificates(symptoms);
    }
    skews.sort(null);
    var skew = skews.get(skews.size() / 2);
    if (Math.abs(skew) <= NOTICED_S) {
      return Optional.empty();
    }
    var evidence =
        "this clock is %d s %s the Date of %d endpoint%s"
            .formatted(
                Math.abs(skew),
                skew < 0 ? "behind" : "ahead of",
                skews.size(),
                skews.size() == 1 ? "" : "s");
    return Optional.of(
        symptom(
            Math.abs(skew) < HARMFUL_S ? Severity.WARNING : Severity.ERROR,
            CERTAIN,
            List.of(evidence)));
  }

  private static @Nullable Long skewOf(CheckRecord check) {
    if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
        && endpoint.http() != null
        && endpoint.http().answeredBy() == AnsweredBy.AZURE) {
      return endpoint.http().clockSkewSeconds();
    }
    return null;
  }

  /**
   * Without any answer there is no Date. But when different certificates of several endpoints are
   * all outside their validity on the same side, it is the clock that is wrong, not all of Azure.
   */
  private static Optional<Symptom> byCertificates(List<Symptom> symptoms) {
    for (var cause : List.of(CauseId.TLS_NOT_YET_VALID, CauseId.TLS_EXPIRED)) {
      var evidence = new HashSet<String>();
      for (var symptom : symptoms) {
        if (symptom.cause() == cause) {
          evidence.addAll(symptom.evidence());
        }
      }
      if (evidence.size() > 1) {
        return Optional.of(
            symptom(Severity.ERROR, LIKELY, evidence.stream().sorted().limit(3).toList()));
      }
    }
    return Optional.empty();
  }

  private static Symptom symptom(Severity severity, Confidence confidence, List<String> evidence) {
    return new Symptom(
        "host.clock",
        CauseId.HOST_CLOCK_SKEW,
        "this machine's clock",
        severity,
        confidence,
        evidence);
  }
}
