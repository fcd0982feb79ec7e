package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a check until nothing is in the way or the time is up, at growing intervals, and tells
 * what has changed. What time cannot change ends it at once.
 */
public final class RetryLoop {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Duration limit;
  private final ProcessContext surroundings;
  private final Labels words;
  private final Catalog catalog;
  private final long start;

  public RetryLoop(Duration limit, ProcessContext surroundings, Labels words, Catalog catalog) {
    this.limit = limit;
    this.surroundings = surroundings;
    this.words = words;
    this.catalog = catalog;
    this.start = surroundings.nanoClock().getAsLong();
  }

  /** The last report: of a check that found nothing in the way, or of the last before the end. */
  public Report until(Supplier<Report> check) {
    var report = check.get();
    var pause = FIRST_PAUSE;
    var before = Set.<String>of();
    while (!isReady(report) && !report.expectations().interrupted()) {
      var now = causes(report);
      var left = limit.minus(elapsed());
      var end = end(report, left);
      if (end != null) {
        tell(changes(before, now), words.text(end));
        return report;
      }
      var next = pause.compareTo(left) < 0 ? pause : left;
      var changes = changes(before, now);
      if (!changes.isEmpty()) {
        tell(changes, words.text(Label.WAIT_NEXT, shown(next)));
      }
      before = now;
      pause(next);
      report = check.get();
      var doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
    if (isReady(report) && !before.isEmpty()) {
      surroundings.complain(words.text(Label.WAIT_READY, shown(elapsed())));
    }
    return report;
  }

  private static boolean isReady(Report report) {
    return report.verdict() == Verdict.READY || report.verdict() == Verdict.READY_WITH_WARNINGS;
  }

  /** Why there is no further check; nothing when there is one. */
  private @Nullable Label end(Report report, Duration left) {
    for (var finding : report.findings()) {
      if (isInTheWay(report, finding) && !isRetryable(finding)) {
        return Label.WAIT_IN_VAIN;
      }
    }
    return left.isPositive() ? null : Label.WAIT_OVER;
  }

  /** A warning has no code, and counts under --strict only: nothing says that it stays. */
  private boolean isRetryable(ReportedFinding finding) {
    return finding.code() == null || catalog.cause(finding.cause()).orElseThrow().retryable();
  }

  private static Set<String> causes(Report report) {
    var causes = new LinkedHashSet<String>();
    for (var finding : report.findings()) {
      if (isInTheWay(report, finding)) {
        causes.add(finding.cause());
      }
    }
    return causes;
  }

  private static boolean isInTheWay(Report report, ReportedFinding finding) {
    var serious = report.expectations().strict() ? Severity.WARNING : Severity.ERROR;
    return finding.severity().compareTo(serious) <= 0 && !finding.tolerated();
  }

  private void tell(List<String> changes, String further) {
    var parts = new ArrayList<>(changes);
    parts.add(further);
    surroundings.complain(String.join("; ", parts));
  }

  private List<String> changes(Set<String> before, Set<String> now) {
    if (before.isEmpty()) {
      return List.of(words.text(Label.WAIT_FIRST, listed(now)));
    }
    if (before.equals(now)) {
      return List.of();
    }
    var added = without(now, before);
    var parts = new ArrayList<String>();
    parts.add(words.text(Label.WAIT_AFTER, shown(elapsed())));
    add(parts, Label.WAIT_GONE, without(before, now));
    add(parts, Label.WAIT_NEW, added);
    add(parts, Label.WAIT_STILL, without(now, added));
    return parts;
  }

  private void add(List<String> parts, Label word, List<String> causes) {
    if (!causes.isEmpty()) {
      parts.add(words.text(word, listed(causes)));
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
      surroundings.pause().sleep(time);
    } catch (InterruptedException e) {
      // The check that follows ends at once and says so.
      Thread.currentThread().interrupt();
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(surroundings.nanoClock().getAsLong() - start);
  }

  private static String shown(Duration time) {
    return String.valueOf(time.toSeconds());
  }
}
