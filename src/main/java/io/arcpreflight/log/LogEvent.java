package io.arcpreflight.log;

import io.arcpreflight.catalog.KnownSuccess;
import io.arcpreflight.message.Excerpt;
import io.arcpreflight.message.FailureReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a log tells. */
public sealed interface LogEvent {

  LogPosition place();

  /** When it was logged; null where the log does not say. */
  @Nullable OffsetDateTime time();

  /** The telling part of it. */
  Excerpt excerpt();

  /**
   * Something has failed.
   *
   * @param code the AZCM code that stands beside it, where one does
   * @param hosts those that it is about
   */
  record Failure(
      LogPosition place,
      @Nullable OffsetDateTime time,
      Excerpt excerpt,
      FailureReason reason,
      @Nullable String code,
      List<String> hosts)
      implements LogEvent {
    public Failure {
      hosts = List.copyOf(hosts);
    }
  }

  /** Something has worked. */
  record Success(
      LogPosition place, @Nullable OffsetDateTime time, Excerpt excerpt, KnownSuccess success)
      implements LogEvent {}
}
