package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.endpoint.WhoAnswered;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  private static final long HALF_HOUR_S = 1_800;

  /** The zones reach from 12 hours behind UTC to 14 ahead of it. */
  private static final long MOST_HALF_HOURS = 52;

  private final WhoAnswered who;

  public ClockPass(WhoAnswered who) {
    this.who = who;
  }

  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var clock = new Symptoms("host.clock", "this machine's clock");
    var readings = readings(run);
    if (readings.isEmpty()) {
      judgeCertificates(symptoms, clock);
    } else {
      judgeSkew(readings, clock);
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
  private List<Reading> readings(RunRecord run) {
    var readings = new ArrayList<Reading>();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
          && endpoint.http() != null
          && endpoint.http().clockSkewSeconds() != null
          && who.judge(endpoint) == AnsweredBy.AZURE) {
        readings.add(new Reading(endpoint.http().clockSkewSeconds(), endpoint));
      }
    }
    readings.sort((one, other) -> Long.compare(one.skew, other.skew));
    return readings;
  }

  private static void judgeSkew(List<Reading> readings, Symptoms clock) {
    var reading = readings.get(readings.size() / 2);
    var seconds = Math.abs(reading.skew);
    if (seconds > NOTICED_S) {
      var fact =
          (reading.skew < 0 ? Fact.of("clock.behind") : Fact.of("clock.ahead"))
              .with("seconds", seconds)
              .with("endpoints", readings.size());
      clock
          .add(CauseId.HOST_CLOCK_SKEW, seconds < HARMFUL_S ? Severity.WARNING : Severity.ERROR)
          .showing(withTimes(fact, reading))
          .showing(wholeHours(seconds));
    }
  }

  /**
   * No clock drifts by so round a time: it was set in another time zone than it is read in. Some
   * zones are half an hour apart from their neighbours.
   */
  private static List<Fact> wholeHours(long seconds) {
    var halves = Math.round((double) seconds / HALF_HOUR_S);
    var isRound = Math.abs(seconds - halves * HALF_HOUR_S) <= NOTICED_S;
    return halves < 1 || halves > MOST_HALF_HOURS || !isRound
        ? List.of()
        : List.of(
            Fact.of("clock.whole-hours").with("hours", halves / 2 + (halves % 2 == 0 ? "" : ".5")));
  }

  /** What both clocks showed when the answer came. */
  private static Fact withTimes(Fact fact, Reading reading) {
    var here = answeredAt(reading.endpoint);
    return here == null
        ? fact
        : fact.with("host", reading.endpoint.target().host())
            .with("here", here)
            .with("there", here.minusSeconds(reading.skew));
  }

  /** By this machine's clock; absent in reports that do not tell when a connection began. */
  private static @Nullable Instant answeredAt(EndpointObservation endpoint) {
    var proxy = endpoint.proxy();
    var tcp = proxy == null ? endpoint.tcp() : proxy.tcp();
    var http = endpoint.http();
    if (tcp == null || http == null || tcp.attempts().isEmpty()) {
      return null;
    }
    var begun = tcp.attempts().getFirst().at();
    return begun == null
        ? null
        : begun
            .plusMillis(http.startMs() + http.durationMs() - tcp.startMs())
            .truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * One endpoint's word on this clock.
   *
   * @param skew in seconds; negative when this clock is behind
   */
  private record Reading(long skew, EndpointObservation endpoint) {}

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
