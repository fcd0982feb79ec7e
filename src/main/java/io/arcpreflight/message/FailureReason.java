package io.arcpreflight.message;

import io.arcpreflight.catalog.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a failure comes down to, as far as its words tell.
 *
 * @param id of a cause, a message or a code, which {@code explain} takes
 * @param code the AZCM code that the agent ends with
 * @param causes ids of the causes that the same words may stand for, likeliest first
 */
public record FailureReason(
    Kind kind, String id, Severity severity, @Nullable String code, List<String> causes) {

  public FailureReason {
    causes = List.copyOf(causes);
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
