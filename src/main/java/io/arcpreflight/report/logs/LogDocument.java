package io.arcpreflight.report.logs;

import io.arcpreflight.report.Report;
import io.avaje.jsonb.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What logs hold, as {@code log-1.schema.json} describes it.
 *
 * @param schemaVersion of this form; readers ignore fields that they do not know
 * @param logs those that were read, in the order in which they were written
 * @param since what happened before was left out; null when nothing was
 * @param checked whether this machine was checked as well
 * @param verdict what all of it comes down to
 * @param exitCode the process's own: the number of the latest failure that is not over; 1 where
 *     nothing can be said, or 0
 * @param findings what is not over first
 * @param unrecognised the errors of which nothing is known
 */
@Json
public record LogDocument(
    String schemaVersion,
    Report.Tool tool,
    List<LogRead> logs,
    @Nullable OffsetDateTime since,
    boolean checked,
    LogVerdict verdict,
    int exitCode,
    List<LoggedFinding> findings,
    UnrecognisedErrors unrecognised) {
  public LogDocument {
    logs = List.copyOf(logs);
    findings = List.copyOf(findings);
  }

  /** How many lines were read in all. */
  public long lines() {
    return logs.stream().mapToLong(LogRead::lines).sum();
  }

  /** How many bytes were read in all. */
  public long bytes() {
    return logs.stream().mapToLong(LogRead::bytes).sum();
  }

  /**
   * One log.
   *
   * @param records lines with those that belong to them; blank ones are none
   * @param looksLikeLog whether anything in it has the form of a log of the agent or of the journal
   * @param problem why the rest of it could not be read; null when there is none
   */
  @Json
  public record LogRead(
      String name,
      long bytes,
      long lines,
      long records,
      boolean looksLikeLog,
      @Nullable String problem) {

    /** Whether there is something in it, and that is no log. */
    public boolean isSomethingElse() {
      return records > 0 && !looksLikeLog;
    }
  }
}
