package io.arcpreflight.log;

import io.arcpreflight.catalog.KnownSuccess;
import io.arcpreflight.message.Excerpt;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.message.LogLevel;
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
   * @param level how grave azcmagent thought it; null where the log does not say
   * @param code the AZCM code that stands beside it, where one does
   * @param hosts those that it is about
   */
  record Failure(
      LogPosition place,
      @Nullable OffsetDateTime time,
      Excerpt excerpt,
      @Nullable LogLevel level,
      FailureReason reason,
      @Nullable String code,
      List<String> hosts)
      implements LogEvent {
    public Failure {
      hosts = List.copyOf(hosts);
    }

    /** Whether azcmagent may well have got over it. */
    public boolean isBackground() {
      return level != null && level.isBackground();
    }

    /** Whether a run that says so has failed. */
    boolean isDecisive() {
      return reason.isDecisive(level);
    }

    /** What azcmagent ends with for it; null where nothing says. */
    public @Nullable String azcmCode() {
      return code == null ? reason.code() : code;
    }
  }

  /** Something has worked. */
  record Success(
      LogPosition place, @Nullable OffsetDateTime time, Excerpt excerpt, KnownSuccess success)
      implements LogEvent {}

  /** An error of which nothing is known. */
  record Unrecognized(LogPosition place, @Nullable OffsetDateTime time, Excerpt excerpt)
      implements LogEvent {}
}
