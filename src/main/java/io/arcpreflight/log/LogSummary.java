package io.arcpreflight.log;

import static java.util.Comparator.comparing;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gathers what a log tells, in its order: which failures there were, how often, and which of them
 * are not over. Its size is that of the catalogue, not of the log.
 */
public final class LogSummary implements Consumer<LogEvent> {
  /** More codes that nobody has listed are rubbish that looks like codes. */
  private static final int MOST_MATTERS = 1_000;

  private final Attempt attempt;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private long sequence;

  public LogSummary(Catalog catalog) {
    this.attempt = new Attempt(catalog);
  }

  @Override
  public void accept(LogEvent event) {
    sequence++;
    switch (event) {
      case Success success -> resolve(success);
      case Failure failure -> count(failure);
    }
  }

  /** What is not over first, and the latest first among it. */
  public List<LogGroup> groups() {
    var sorted = new ArrayList<>(tallies.values());
    sorted.sort(
        comparing(Tally::isResolved)
            .thenComparing(Tally::severity)
            .thenComparing(Tally::lastSequence, (a, b) -> Long.compare(b, a)));
    return sorted.stream().map(Tally::group).toList();
  }

  /** The latest failure with a code that nothing has resolved. */
  public Optional<LogGroup> latestUnresolved() {
    return groups().stream()
        .filter(group -> !group.isResolved() && group.code() != null)
        .filter(group -> group.matter().severity() == Severity.ERROR)
        .findFirst();
  }

  private void count(Failure failure) {
    if (failure.matter().kind() == Matter.Kind.CODE && attempt.endsWith(failure.matter())) {
      attempt.end(failure.matter());
      return;
    }
    var tally = tallies.get(failure.matter().id());
    if (tally == null && tallies.size() < MOST_MATTERS) {
      tally = new Tally(failure);
      tallies.put(failure.matter().id(), tally);
    }
    if (tally != null) {
      tally.add(failure, sequence);
      attempt.add(tally);
    }
  }

  private void resolve(Success success) {
    for (var tally : tallies.values()) {
      tally.resolve(success);
    }
    attempt.begin();
  }
}
