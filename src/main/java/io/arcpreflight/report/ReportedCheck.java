package io.arcpreflight.report;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.observation.host.HostObservation;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check with its judgement.
 *
 * @param decisive whether the verdict is unknown without it
 * @param observation what was seen, even of a check that could not run to its end; null when
 *     nothing was
 * @param failure why it could not run; null unless that is its status
 * @param detail why it could not run or does not apply
 * @param reasonFact the same as data; older reports leave it out
 * @param skippedBy the flag with which the caller left it out; null where it was not left out, also
 *     where it does not apply to this machine
 * @param unknown whether what was seen leaves open what was asked
 */
@Json
public record ReportedCheck(
    String id,
    String title,
    String subject,
    boolean decisive,
    CheckStatus status,
    List<String> causes,
    long durationMs,
    @Nullable Observation observation,
    @Nullable Failure failure,
    @Nullable String detail,
    @Nullable Fact reasonFact,
    @Nullable String skippedBy,
    boolean unknown) {
  public ReportedCheck {
    causes = List.copyOf(causes);
  }

  /** What a reason and an observation say of themselves is said by name as well. */
  public ReportedCheck(
      String id,
      String title,
      String subject,
      boolean decisive,
      CheckStatus status,
      List<String> causes,
      long durationMs,
      @Nullable Observation observation,
      @Nullable Failure failure,
      @Nullable String detail,
      @Nullable Fact reasonFact) {
    this(
        id,
        title,
        subject,
        decisive,
        status,
        causes,
        durationMs,
        observation,
        failure,
        detail,
        reasonFact,
        reasonFact == null ? null : LeftOut.by(reasonFact),
        status == CheckStatus.PASS
            && observation instanceof HostObservation host
            && host.isUnknown());
  }
}
