package io.arcpreflight.report.change;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.ReportedFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which causes are new, gone, or about something else. A cause is gone only where what it was seen
 * by has been looked at again.
 */
final class CauseChanges {
  private final Report before;
  private final Report after;
  private final Map<String, Instant> since;

  CauseChanges(Report before, Report after, Map<String, Instant> since) {
    this.before = before;
    this.after = after;
    this.since = since;
  }

  void addTo(List<Fact> changes) {
    for (var finding : after.findings()) {
      var earlier = find(before, finding.cause());
      if (earlier == null) {
        changes.add(added(finding));
      } else {
        addContinued(earlier, finding, changes);
      }
    }
    for (var finding : before.findings()) {
      if (find(after, finding.cause()) == null) {
        changes.add(removed(finding));
      }
    }
  }

  private Fact added(ReportedFinding finding) {
    var fact =
        wasLookedAt(after, before, finding.cause())
            ? Fact.of("change.cause-new")
            : Fact.of("change.cause-first-looked");
    return described(fact, finding);
  }

  private Fact removed(ReportedFinding finding) {
    var fact =
        wasLookedAt(before, after, finding.cause())
            ? Fact.of("change.cause-cleared")
            : Fact.of("change.cause-not-looked");
    return described(fact, finding);
  }

  private Fact described(Fact fact, ReportedFinding finding) {
    var told = fact.with("cause", finding.cause()).with("severity", finding.severity().id());
    var first = since.get(finding.cause());
    var isNow = after.startedAt().toInstant().equals(first);
    return HostNames.in(told, finding.subjects()).with("since", isNow ? null : first);
  }

  private void addContinued(ReportedFinding earlier, ReportedFinding now, List<Fact> changes) {
    var cause = now.cause();
    if (earlier.severity() != now.severity()) {
      changes.add(
          Fact.of("change.cause-severity")
              .with("cause", cause)
              .with("before", earlier.severity().id())
              .with("after", now.severity().id()));
    }
    var more = without(now.subjects(), earlier.subjects());
    if (!more.isEmpty()) {
      changes.add(HostNames.in(Fact.of("change.cause-wider").with("cause", cause), more));
    }
    var fewer = without(earlier.subjects(), now.subjects());
    if (!fewer.isEmpty()) {
      changes.add(HostNames.in(Fact.of("change.cause-narrower").with("cause", cause), fewer));
    }
  }

  /** Whether one of the checks in which the first run saw a cause told something in the second. */
  private static boolean wasLookedAt(Report seen, Report other, String cause) {
    var isOfACheck = false;
    for (var check : seen.checks()) {
      if (check.causes().contains(cause)) {
        isOfACheck = true;
        if (hasLooked(other, check.id())) {
          return true;
        }
      }
    }
    return !isOfACheck;
  }

  private static boolean hasLooked(Report report, String checkId) {
    for (var check : report.checks()) {
      if (check.id().equals(checkId)) {
        return hasLooked(check);
      }
    }
    return false;
  }

  private static boolean hasLooked(ReportedCheck check) {
    return check.status() != CheckStatus.COULD_NOT_RUN
        && (check.status() != CheckStatus.NOT_APPLICABLE || check.skippedBy() == null);
  }

  private static List<String> without(List<String> subjects, List<String> others) {
    var left = new ArrayList<String>();
    for (var subject : subjects) {
      if (!others.contains(subject)) {
        left.add(subject);
      }
    }
    return left;
  }

  private static @Nullable ReportedFinding find(Report report, String cause) {
    for (var finding : report.findings()) {
      if (finding.cause().equals(cause)) {
        return finding;
      }
    }
    return null;
  }
}
