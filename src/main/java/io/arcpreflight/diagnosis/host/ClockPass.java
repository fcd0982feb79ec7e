package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.endpoint.WhoAnswered;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges this machine's clock by what all endpoints together say of it. A clock that is wrong
 * explains certificates that are not yet, or no longer, valid.
 */
public final class ClockPass implements SymptomPass {
  private static final long NOTICED_S = 120;
  private static final long HARMFUL_S = 300;
  private static final int MOST_CERTIFICATES = 3;

  private final WhoAnswered who;

  public ClockPass(WhoAnswered who) {
    this.who = who;
  }

  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var clock = new Symptoms("host.clock", "this machine's clock");
    var skews = skews(run);
    if (skews.isEmpty()) {
      judgeCertificates(symptoms, clock);
    } else {
      judgeSkew(skews, clock);
    }
    var all = new ArrayList<>(clock.all());
    var isWrong = all.stream().anyMatch(Symptom::isError);
    for (var symptom : symptoms) {
      all.add(
          isWrong && isValidity(symptom)
              ? symptom.withCause(CauseId.HOST_CLOCK_SKEW, Confidence.LIKELY)
              : symptom);
    }
    return all;
  }

  private static boolean isValidity(Symptom symptom) {
    return symptom.cause() == CauseId.TLS_EXPIRED || symptom.cause() == CauseId.TLS_NOT_YET_VALID;
  }

  /** In order. */
  private List<Long> skews(RunRecord run) {
    var skews = new ArrayList<Long>();
    for (var check : run.checks()) {
      var skew = skewOf(check);
      if (skew != null) {
        skews.add(skew);
      }
    }
    skews.sort(null);
    return skews;
  }

  private @Nullable Long skewOf(CheckRecord check) {
    if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
        && endpoint.http() != null
        && who.judge(endpoint) == AnsweredBy.AZURE) {
      return endpoint.http().clockSkewSeconds();
    }
    return null;
  }

  private static void judgeSkew(List<Long> skews, Symptoms clock) {
    var skew = skews.get(skews.size() / 2);
    var seconds = Math.abs(skew);
    if (seconds > NOTICED_S) {
      clock
          .add(CauseId.HOST_CLOCK_SKEW, seconds < HARMFUL_S ? Severity.WARNING : Severity.ERROR)
          .showing(
              (skew < 0 ? Fact.of("clock.behind") : Fact.of("clock.ahead"))
                  .with("seconds", seconds)
                  .with("endpoints", skews.size()));
    }
  }

  /**
   * Without any answer there is no Date. But when different certificates of several endpoints are
   * all outside their validity on the same side, it is the clock that is wrong, not all of Azure.
   */
  private static void judgeCertificates(List<Symptom> symptoms, Symptoms clock) {
    for (var cause : List.of(CauseId.TLS_NOT_YET_VALID, CauseId.TLS_EXPIRED)) {
      var validities = validities(symptoms, cause);
      if (validities.size() > 1) {
        clock
            .error(CauseId.HOST_CLOCK_SKEW)
            .likely()
            .showing(validities.stream().limit(MOST_CERTIFICATES).toList());
        return;
      }
    }
  }

  private static Set<Fact> validities(List<Symptom> symptoms, CauseId cause) {
    var validities = new LinkedHashSet<Fact>();
    for (var symptom : symptoms) {
      if (symptom.cause() == cause) {
        validities.addAll(symptom.facts());
      }
    }
    return validities;
  }
}
