package io.arcpreflight.log;

import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.message.FailureReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
      code = failure.code() == null ? failure.reason().code() : failure.code();
    }
    for (var host : failure.hosts()) {
      if (hosts.size() < MOST_HOSTS) {
        hosts.add(host);
      }
    }
  }

  /** The agent itself says what it ends with. */
  void endWith(String azcmCode) {
    code = azcmCode;
  }

  FailureReason reason() {
    return first.reason();
  }

  EventTime last() {
    return lastMoment;
  }

  boolean isOverBy(LastSuccess solution) {
    return solution.isAbout(area()) && solution.moment().compareTo(lastMoment) > 0;
  }

  LogGroup group(Optional<Success> resolvedBy) {
    return new LogGroup(
        reason(), code, count, first, last, List.copyOf(hosts), resolvedBy.orElse(null));
  }

  private String area() {
    var id = reason().causes().isEmpty() ? reason().id() : reason().causes().getFirst();
    var dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }
}
