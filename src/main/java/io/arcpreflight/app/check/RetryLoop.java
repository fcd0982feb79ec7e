package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a check until nothing is in the way or the time of {@code --wait} is up, with growing
 * back-off, and tells what has changed. What time cannot change ends it at once.
 */
final class RetryLoop {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Duration limit;
  private final ProcessContext context;
  private final Labels labels;
  private final Consumer<String> notices;
  private final long start;

  RetryLoop(Duration limit, ProcessContext context, Labels labels, Consumer<String> notices) {
    this.limit = limit;
    this.context = context;
    this.labels = labels;
    this.notices = notices;
    this.start = context.nanoClock().getAsLong();
  }

  /** The last run: the one that found nothing in the way, or the last before the end. */
  CompletedRun until(Supplier<CompletedRun> check) {
    var run = check.get();
    var pause = FIRST_PAUSE;
    var before = Set.<String>of();
    while (!run.isClear() && !run.observed().expectations().interrupted()) {
      var now = causes(run);
      var left = limit.minus(elapsed());
      var end = end(run, left);
      if (end != null) {
        tell(changes(before, now), labels.text(end));
        return run;
      }
      var next = pause.compareTo(left) < 0 ? pause : left;
      var changes = changes(before, now);
      if (!changes.isEmpty()) {
        tell(changes, labels.text(Label.WAIT_NEXT, shown(next)));
      }
      before = now;
      pause(next);
      run = check.get();
      var doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
    if (run.isClear() && !before.isEmpty()) {
      notices.accept(labels.text(Label.WAIT_READY, shown(elapsed())));
    }
    return run;
  }

  /** Why there is no further check; nothing when there is one. */
  private static @Nullable Label end(CompletedRun run, Duration left) {
    for (var finding : run.diagnosis().findings()) {
      if (isInTheWay(run, finding) && !isRetryable(finding)) {
        return Label.WAIT_IN_VAIN;
      }
    }
    return left.isPositive() ? null : Label.WAIT_OVER;
  }

  /** A warning has no code, and counts under --strict only: nothing says that it stays. */
  private static boolean isRetryable(Finding finding) {
    return finding.code() == null || finding.cause().retryable();
  }

  private static Set<String> causes(CompletedRun run) {
    var causes = new LinkedHashSet<String>();
    for (var finding : run.diagnosis().findings()) {
      if (isInTheWay(run, finding)) {
        causes.add(finding.id());
      }
    }
    return causes;
  }

  private static boolean isInTheWay(CompletedRun run, Finding finding) {
    var serious = run.observed().expectations().strict() ? Severity.WARNING : Severity.ERROR;
    return finding.severity().compareTo(serious) <= 0 && !finding.tolerated();
  }

  private void tell(List<String> changes, String further) {
    var parts = new ArrayList<>(changes);
    parts.add(further);
    notices.accept(String.join("; ", parts));
  }

  private List<String> changes(Set<String> before, Set<String> now) {
    if (before.isEmpty()) {
      return List.of(labels.text(Label.WAIT_FIRST, listed(now)));
    }
    if (before.equals(now)) {
      return List.of();
    }
    var added = without(now, before);
    var parts = new ArrayList<String>();
    parts.add(labels.text(Label.WAIT_AFTER, shown(elapsed())));
    add(parts, Label.WAIT_GONE, without(before, now));
    add(parts, Label.WAIT_NEW, added);
    add(parts, Label.WAIT_STILL, without(now, added));
    return parts;
  }

  private void add(List<String> parts, Label word, List<String> causes) {
    if (!causes.isEmpty()) {
      parts.add(labels.text(word, listed(causes)));
    }
  }

  private static String listed(Collection<String> causes) {
    return String.join(", ", causes);
  }

  private static List<String> without(Collection<String> causes, Collection<String> others) {
    return causes.stream().filter(cause -> !others.contains(cause)).toList();
  }

  private void pause(Duration time) {
    try {
      context.pause().sleep(time);
    } catch (InterruptedException e) {
      // The check that follows ends at once and says so.
      Thread.currentThread().interrupt();
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(context.nanoClock().getAsLong() - start);
  }

  private static String shown(Duration time) {
    return String.valueOf(time.toSeconds());
  }
}
