package io.arcpreflight.report.logs;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.log.LogGroup.Standing;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.report.ReportedFinding.Step;
import io.avaje.jsonb.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All failures that come down to the same.
 *
 * @param id of a cause, a message or a code; {@code explain} takes it
 * @param state what has become of it
 * @param code the AZCM code that azcmagent ended with; null where there is none
 * @param resolvedBy what has worked since; null when nothing has
 * @param hosts those that it was about
 * @param meaning empty for a code that nobody has listed
 * @param owner who can change it; null for a code that nobody has listed
 * @param now whether the machine still shows it; null when it was not checked
 * @param nowCauses the causes that the check found and that this may stand for
 * @param confidence how sure the words are of the cause
 * @param otherCauses those that the same words may stand for besides, likeliest first
 */
@Json
public record LoggedFinding(
    Kind kind,
    String id,
    Severity severity,
    State state,
    @Nullable String code,
    long count,
    Occurrence first,
    Occurrence last,
    @Nullable Occurrence resolvedBy,
    List<String> hosts,
    String summary,
    String meaning,
    List<Step> remedy,
    @Nullable Owner owner,
    @Nullable Presence now,
    List<String> nowCauses,
    Confidence confidence,
    List<String> otherCauses) {
  public LoggedFinding {
    hosts = List.copyOf(hosts);
    remedy = List.copyOf(remedy);
    nowCauses = List.copyOf(nowCauses);
    otherCauses = List.copyOf(otherCauses);
  }

  public boolean isResolved() {
    return state == State.RESOLVED;
  }

  /**
   * One place in a log.
   *
   * @param time when it was logged; null where the log does not say
   * @param line from 1
   * @param text what stands there, in one line
   */
  @Json
  public record Occurrence(@Nullable OffsetDateTime time, String log, long line, String text) {}

  /** What has become of it. */
  public enum State {
    OPEN("open"),
    BACKGROUND("background"),
    RESOLVED("resolved");

    private final String id;

    State(String id) {
      this.id = id;
    }

    static State of(Standing standing) {
      return switch (standing) {
        case OPEN -> OPEN;
        case BACKGROUND -> BACKGROUND;
        case RESOLVED -> RESOLVED;
      };
    }

    @Json.Value
    public String id() {
      return id;
    }
  }

  /** What the id is the id of. */
  public enum Kind {
    CAUSE("cause"),
    MESSAGE("message"),
    CODE("code"),
    UNLISTED_CODE("unlisted-code");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    static Kind of(FailureReason.Kind kind) {
      return switch (kind) {
        case CAUSE -> CAUSE;
        case MESSAGE -> MESSAGE;
        case CODE -> CODE;
        case UNLISTED_CODE -> UNLISTED_CODE;
      };
    }

    @Json.Value
    public String id() {
      return id;
    }
  }

  /** Whether a check of the machine finds it, too. */
  public enum Presence {
    STILL("still"),
    GONE("gone"),
    /** A check cannot see it, or did not come to an end. */
    UNKNOWN("unknown");

    private final String id;

    Presence(String id) {
      this.id = id;
    }

    @Json.Value
    public String id() {
      return id;
    }
  }
}
