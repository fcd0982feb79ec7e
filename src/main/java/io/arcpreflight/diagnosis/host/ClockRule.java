package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges this machine's clock by what all endpoints together say of it. */
public final class ClockRule {
  private static final long NOTICED_S = 120;
  private static final long HARMFUL_S = 300;

  private ClockRule() {}

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
        Fact.of(skew < 0 ? "clock.behind" : "clock.ahead")
            .with("seconds", Math.abs(skew))
            .with("endpoints", skews.size());
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
      var validities = new LinkedHashSet<Fact>();
      for (var symptom : symptoms) {
        if (symptom.cause() == cause) {
          validities.addAll(symptom.facts());
        }
      }
      if (validities.size() > 1) {
        return Optional.of(symptom(Severity.ERROR, LIKELY, validities.stream().limit(3).toList()));
      }
    }
    return Optional.empty();
  }

  private static Symptom symptom(Severity severity, Confidence confidence, List<Fact> evidence) {
    return new Symptom(
        "host.clock",
        CauseId.HOST_CLOCK_SKEW,
        "this machine's clock",
        severity,
        confidence,
        evidence);
  }
}
