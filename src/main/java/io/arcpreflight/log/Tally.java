package io.arcpreflight.log;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the failures that come down to the same. */
final class Tally {
  private static final int MOST_HOSTS = 1_000;

  private final Failure first;
  private final Set<String> hosts = new LinkedHashSet<>();
  private Failure last;
  private long lastSequence;
  private long count;
  private @Nullable String code;
  private @Nullable Success resolvedBy;

  Tally(Failure first) {
    this.first = first;
    this.last = first;
  }

  void add(Failure failure, long sequence) {
    count++;
    last = failure;
    lastSequence = sequence;
    resolvedBy = null;
    code = failure.code() == null ? failure.matter().code() : failure.code();
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

  void resolve(Success success) {
    var areas = success.success().areas();
    if (resolvedBy == null && (areas.isEmpty() || areas.contains(area()))) {
      resolvedBy = success;
    }
  }

  Matter matter() {
    return first.matter();
  }

  Severity severity() {
    return matter().severity();
  }

  long lastSequence() {
    return lastSequence;
  }

  boolean isResolved() {
    return resolvedBy != null;
  }

  LogGroup group() {
    return new LogGroup(matter(), code, count, first, last, List.copyOf(hosts), resolvedBy);
  }

  private String area() {
    var id = matter().causes().isEmpty() ? matter().id() : matter().causes().getFirst();
    var dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }
}
