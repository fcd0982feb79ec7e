package io.arcpreflight.log;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.message.FailureReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gathers what logs tell: which failures there were, how often, and which of them are not over. Its
 * size is that of the catalogue, not of the logs.
 */
public final class LogSummary implements Consumer<LogEvent> {
  /** More codes that nobody has listed are rubbish that looks like codes. */
  private static final int MOST_REASONS = 1_000;

  private final LoggedRun run;
  private final Map<String, FailureCounter> counters = new LinkedHashMap<>();
  private final Map<String, LastSuccess> solutions = new HashMap<>();
  private Instant time = Instant.MIN;
  private long sequence;

  public LogSummary(Catalog catalog) {
    this.run = new LoggedRun(catalog);
  }

  @Override
  public void accept(LogEvent event) {
    sequence++;
    time = event.time() == null ? time : event.time().toInstant();
    switch (event) {
      case Success success -> {
        solutions.merge(
            success.success().id(), new LastSuccess(success, now()), LastSuccess::laterOfTwo);
        run.begin();
      }
      case Failure failure -> count(failure);
    }
  }

  /** What is not over first, errors before warnings, and the latest first among them. */
  public List<LogGroup> groups() {
    var groups = new ArrayList<Dated>();
    for (var counter : counters.values()) {
      var solution = solutions.values().stream().filter(counter::isOverBy).findFirst();
      groups.add(new Dated(counter.group(solution.map(LastSuccess::success)), counter.last()));
    }
    groups.sort(
        comparing((Dated dated) -> dated.group().isResolved())
            .thenComparing(dated -> dated.group().reason().severity())
            .thenComparing(Dated::last, reverseOrder()));
    return groups.stream().map(Dated::group).toList();
  }

  /** The latest failure with a code that nothing has resolved. */
  public Optional<LogGroup> latestUnresolved() {
    return groups().stream()
        .filter(group -> !group.isResolved() && group.code() != null)
        .filter(group -> group.reason().severity() == Severity.ERROR)
        .findFirst();
  }

  private void count(Failure failure) {
    var reason = failure.reason();
    if (reason.kind() == FailureReason.Kind.CODE && run.isEndedBy(reason)) {
      run.end(reason);
      return;
    }
    var counter = counters.get(reason.id());
    if (counter == null && counters.size() < MOST_REASONS) {
      counter = new FailureCounter(failure, now());
      counters.put(reason.id(), counter);
    }
    if (counter != null) {
      counter.add(failure, now());
      run.add(counter);
    }
  }

  private EventTime now() {
    return new EventTime(time, sequence);
  }

  private record Dated(LogGroup group, EventTime last) {}
}
