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
  private static final int MOST_MATTERS = 1_000;

  private final Attempt attempt;
  private final Map<String, FailureCounter> tallies = new LinkedHashMap<>();
  private final Map<String, LastSuccess> solutions = new HashMap<>();
  private Instant time = Instant.MIN;
  private long sequence;

  public LogSummary(Catalog catalog) {
    this.attempt = new Attempt(catalog);
  }

  @Override
  public void accept(LogEvent event) {
    sequence++;
    time = event.time() == null ? time : event.time().toInstant();
    switch (event) {
      case Success success -> {
        solutions.merge(
            success.success().id(), new LastSuccess(success, now()), LastSuccess::laterOfTwo);
        attempt.begin();
      }
      case Failure failure -> count(failure);
    }
  }

  /** What is not over first, errors before warnings, and the latest first among them. */
  public List<LogGroup> groups() {
    var groups = new ArrayList<Dated>();
    for (var tally : tallies.values()) {
      var solution = solutions.values().stream().filter(tally::isOverBy).findFirst();
      groups.add(new Dated(tally.group(solution.map(LastSuccess::success)), tally.last()));
    }
    groups.sort(
        comparing((Dated dated) -> dated.group().isResolved())
            .thenComparing(dated -> dated.group().matter().severity())
            .thenComparing(Dated::last, reverseOrder()));
    return groups.stream().map(Dated::group).toList();
  }

  /** The latest failure with a code that nothing has resolved. */
  public Optional<LogGroup> latestUnresolved() {
    return groups().stream()
        .filter(group -> !group.isResolved() && group.code() != null)
        .filter(group -> group.matter().severity() == Severity.ERROR)
        .findFirst();
  }

  private void count(Failure failure) {
    var matter = failure.matter();
    if (matter.kind() == FailureReason.Kind.CODE && attempt.endsWith(matter)) {
      attempt.end(matter);
      return;
    }
    var tally = tallies.get(matter.id());
    if (tally == null && tallies.size() < MOST_MATTERS) {
      tally = new FailureCounter(failure, now());
      tallies.put(matter.id(), tally);
    }
    if (tally != null) {
      tally.add(failure, now());
      attempt.add(tally);
    }
  }

  private EventTime now() {
    return new EventTime(time, sequence);
  }

  private record Dated(LogGroup group, EventTime last) {}
}
