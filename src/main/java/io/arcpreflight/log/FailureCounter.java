package io.arcpreflight.log;

import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.log.LogGroup.Standing;
import io.arcpreflight.message.FailureReason;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the failures that come down to the same. */
final class FailureCounter {
  private static final int MOST_HOSTS = 1_000;

  private final Set<String> hosts = new LinkedHashSet<>();
  private Failure first;
  private Failure last;
  private EventTime firstMoment;
  private EventTime lastMoment;
  private @Nullable EventTime lastThatCounts;
  private long count;
  private @Nullable String code;

  FailureCounter(Failure failure, EventTime moment) {
    first = failure;
    last = failure;
    firstMoment = moment;
    lastMoment = moment;
  }

  void add(Failure failure, EventTime moment) {
    count++;
    if (moment.compareTo(firstMoment) < 0) {
      first = failure;
      firstMoment = moment;
    }
    if (moment.compareTo(lastMoment) >= 0) {
      last = failure;
      lastMoment = moment;
      code = failure.azcmCode();
    }
    if (!failure.isBackground()) {
      letCount(moment);
    }
    for (var host : failure.hosts()) {
      if (hosts.size() < MOST_HOSTS) {
        hosts.add(host);
      }
    }
  }

  /** What was background is why a run has failed. */
  void letCount() {
    letCount(lastMoment);
  }

  /** The agent itself says what it ends with. */
  void endWith(String azcmCode) {
    code = azcmCode;
    letCount();
  }

  FailureReason reason() {
    return first.reason();
  }

  /** What azcmagent ends with for it; null where nothing says. */
  @Nullable String code() {
    return code;
  }

  /** When it was last, as far as that counts. */
  EventTime last() {
    return lastThatCounts == null ? lastMoment : lastThatCounts;
  }

  /** What has become of it after all these have worked. */
  LogGroup group(Collection<LastSuccess> solutions) {
    var solution = after(lastMoment, solutions);
    var counts = lastThatCounts != null && after(lastThatCounts, solutions) == null;
    var open = counts ? Standing.OPEN : Standing.BACKGROUND;
    return new LogGroup(
        reason(),
        solution == null ? open : Standing.RESOLVED,
        code,
        count,
        first,
        last,
        List.copyOf(hosts),
        solution);
  }

  private @Nullable Success after(EventTime moment, Collection<LastSuccess> solutions) {
    for (var solution : solutions) {
      if (reason().isOverBy(solution.success().success()) && solution.isAfter(moment)) {
        return solution.success();
      }
    }
    return null;
  }

  private void letCount(EventTime moment) {
    if (lastThatCounts == null || moment.compareTo(lastThatCounts) > 0) {
      lastThatCounts = moment;
    }
  }
}
