package io.arcpreflight.message;

import io.arcpreflight.catalog.KnownSuccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record of a log, or one message, says: everything in it that is known, and which of that
 * is what went wrong.
 *
 * @param text what was looked at
 * @param recognitions all known failures and codes, the most specific first
 * @param reasons what it comes down to, the most specific first; none where nothing has failed
 * @param azcmCode the first AZCM code of a failure that stands in it
 * @param successes what it tells to have worked
 */
public record MessageAnalysis(
    String text,
    List<Recognition> recognitions,
    List<Reason> reasons,
    @Nullable String azcmCode,
    List<SuccessFound> successes) {

  public MessageAnalysis {
    recognitions = List.copyOf(recognitions);
    reasons = List.copyOf(reasons);
    successes = List.copyOf(successes);
  }

  /** How grave its writer thought it; null where it does not say. */
  public @Nullable LogLevel level() {
    return LogLevel.of(text);
  }

  /** Whether it was written for those alone who follow every step. */
  public boolean isBackground() {
    var level = level();
    return level != null && level.isBackground();
  }

  /** The hosts that what stands in these places is about. */
  public List<String> hosts(List<TextSpan> places) {
    return new MentionedHosts(text).about(places);
  }

  /**
   * One thing that went wrong.
   *
   * @param recognition what says so
   * @param places where, at least one
   */
  public record Reason(FailureReason failure, Recognition recognition, List<TextSpan> places) {
    public Reason {
      places = List.copyOf(places);
    }
  }

  /** Something that has worked, and the last place that tells of it. */
  public record SuccessFound(KnownSuccess success, TextSpan where) {}
}
