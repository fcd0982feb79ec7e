package io.arcpreflight.message;

import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.catalog.KnownSuccess;
import io.arcpreflight.catalog.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a failure comes down to, as far as its words tell.
 *
 * @param id of a cause, a message or a code, which {@code explain} takes
 * @param code the AZCM code that the agent ends with
 * @param causes ids of the causes that the same words may stand for, likeliest first; none where no
 *     cause of the catalogue does
 */
public record FailureReason(
    Kind kind, String id, Severity severity, @Nullable String code, List<String> causes) {

  private static final int MANY = 4;

  public FailureReason {
    causes = List.copyOf(causes);
  }

  /** What a message comes down to, of whose causes these are left. */
  public static FailureReason of(KnownMessage message, List<String> causes) {
    return new FailureReason(
        causes.isEmpty() ? Kind.MESSAGE : Kind.CAUSE,
        causes.isEmpty() ? message.id() : causes.getFirst(),
        message.severity(),
        message.code(),
        causes);
  }

  /** What it is about, as the ids of causes tell. */
  public String area() {
    var cause = causes.isEmpty() ? id : causes.getFirst();
    var dot = cause.indexOf('.');
    return dot < 0 ? cause : cause.substring(0, dot);
  }

  /** Whether a run has failed that says so at this level; null where it names none. */
  public boolean isDecisive(@Nullable LogLevel level) {
    return level == null ? severity == Severity.ERROR : level.isError();
  }

  /** Whether nothing is left of it once this has worked. */
  public boolean isOverBy(KnownSuccess success) {
    return success.isAbout(area());
  }

  /** How sure it is that the first of its causes is the cause, as far as the words tell. */
  public Certainty certainty() {
    if (causes.size() == 1) {
      return Certainty.CERTAIN;
    }
    return causes.size() < MANY ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  /** How sure words are. */
  public enum Certainty {
    CERTAIN,
    LIKELY,
    POSSIBLE
  }

  /** What its id is the id of. */
  public enum Kind {
    CAUSE,
    /** A message of the catalogue that none of its causes explains. */
    MESSAGE,
    /** An AZCM code of the catalogue, with nothing beside it that would say more. */
    CODE,
    /** A code that the catalogue does not have. */
    UNLISTED_CODE
  }
}
