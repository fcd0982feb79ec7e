package io.arcpreflight.report.logs;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.log.LogGroup;
import io.arcpreflight.log.LogGroup.Standing;
import io.arcpreflight.log.LogSummary;
import io.arcpreflight.report.logs.LogDocument.LogRead;
import io.avaje.jsonb.Json;
import java.util.List;

/** What logs come down to. It never says more than was read and understood. */
public enum LogVerdict {
  /** Something has failed, and nothing tells that it is over. */
  UNRESOLVED("unresolved"),
  /** There are errors of which nothing is known. */
  NOT_RECOGNISED("not-recognised"),
  /** What has failed is told at debug level alone, and nothing tells how the run has ended. */
  UNCLEAR("unclear"),
  /** Nothing stands in the part that could be read. */
  PARTLY_READ("partly-read"),
  /** What was read is no log: neither the agent's, nor its services', nor the journal's. */
  NO_LOG("no-log"),
  /** There was nothing to read. */
  NOTHING_READ("nothing-read"),
  /** All that has failed has worked since. */
  RESOLVED("resolved"),
  /** Nothing has failed. */
  NOTHING_FOUND("nothing-found");

  private final String id;

  LogVerdict(String id) {
    this.id = id;
  }

  /** The word that documents use. */
  @Json.Value
  public String id() {
    return id;
  }

  /** Whether nothing can be said of the machine. */
  public boolean isUnknown() {
    return switch (this) {
      case NOT_RECOGNISED, UNCLEAR, PARTLY_READ, NO_LOG, NOTHING_READ -> true;
      case UNRESOLVED, RESOLVED, NOTHING_FOUND -> false;
    };
  }

  /**
   * Errors decide before what nobody knows, and that before warnings. That all is over stands in
   * the latest log. What failures say happened where a log says it; a text about them is none.
   *
   * @param logs none where all of them are older than what was asked for
   */
  static LogVerdict of(LogSummary summary, List<LogRead> logs) {
    var groups = summary.groups();
    var unrecognized = summary.unrecognized();
    if (!logs.isEmpty() && logs.stream().allMatch(log -> log.records() == 0)) {
      return NOTHING_READ;
    }
    var isOther = !logs.isEmpty() && logs.stream().noneMatch(LogRead::looksLikeLog);
    if (isOther && !groups.isEmpty()) {
      return NO_LOG;
    }
    if (has(groups, Standing.OPEN, Severity.ERROR)) {
      return UNRESOLVED;
    }
    if (!unrecognized.isOver()) {
      return NOT_RECOGNISED;
    }
    if (has(groups, Standing.BACKGROUND, Severity.ERROR)) {
      return UNCLEAR;
    }
    if (!groups.stream().allMatch(LogGroup::isResolved)) {
      return UNRESOLVED;
    }
    var isClean = groups.isEmpty() && unrecognized.count() == 0;
    var matters = isClean || logs.isEmpty() ? logs : List.of(logs.getLast());
    if (matters.stream().anyMatch(log -> log.problem() != null)) {
      return PARTLY_READ;
    }
    if (isOther) {
      return NO_LOG;
    }
    return isClean ? NOTHING_FOUND : RESOLVED;
  }

  private static boolean has(List<LogGroup> groups, Standing standing, Severity severity) {
    return groups.stream()
        .anyMatch(group -> group.standing() == standing && group.reason().severity() == severity);
  }
}
