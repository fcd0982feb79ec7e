package io.arcpreflight.log;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.log.LogEvent.Unrecognized;
import io.arcpreflight.log.LogGroup.Standing;
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
 * Gathers what logs tell: which failures there were, how often, which of them are not over, and
 * which errors nothing is known of. Its size is that of the catalogue, not of the logs.
 */
public final class LogSummary implements Consumer<LogEvent> {
  /** More codes that nobody has listed are rubbish that looks like codes. */
  private static final int MOST_REASONS = 1_000;

  private final LoggedRun run;
  private final Map<String, FailureCounter> counters = new LinkedHashMap<>();
  private final Map<String, LastSuccess> solutions = new HashMap<>();
  private final ErrorForms unrecognized = new ErrorForms();
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
        run.goOn(success.success());
      }
      case Failure failure -> count(failure);
      case Unrecognized error -> {
        unrecognized.add(error, now());
        run.failOver(null);
      }
    }
  }

  /** What is not over first, errors before warnings, and the latest first among them. */
  public List<LogGroup> groups() {
    var groups = new ArrayList<Dated>();
    for (var counter : counters.values()) {
      groups.add(new Dated(counter.group(solutions.values()), counter.last()));
    }
    groups.sort(
        comparing((Dated dated) -> dated.group().standing())
            .thenComparing(dated -> dated.group().reason().severity())
            .thenComparing(Dated::last, reverseOrder()));
    return groups.stream().map(Dated::group).toList();
  }

  /** The latest failure with a code that nothing has resolved. */
  public Optional<LogGroup> latestUnresolved() {
    return groups().stream()
        .filter(group -> group.standing() == Standing.OPEN && group.code() != null)
        .filter(group -> group.reason().severity() == Severity.ERROR)
        .findFirst();
  }

  /** The errors of which nothing is known. */
  public UnrecognizedErrors unrecognized() {
    return unrecognized.gathered(solutions.values());
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
      run.add(counter, failure);
    }
  }

  private EventTime now() {
    return new EventTime(time, sequence);
  }

  private record Dated(LogGroup group, EventTime last) {}
}
