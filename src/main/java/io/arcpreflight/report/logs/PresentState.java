package io.arcpreflight.report.logs;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.logs.LoggedFinding.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a check of the machine says of what its logs tell. */
final class PresentState {
  /** What is for Azure to say, no check of a machine sees. */
  private static final Set<String> UNSEEN = Set.of("identity", "azure", "parameter");

  private final Report check;

  PresentState(Report check) {
    this.check = check;
  }

  Presence of(FailureReason reason) {
    if (!causesOf(reason).isEmpty()) {
      return Presence.STILL;
    }
    return check.verdict() == Verdict.INCOMPLETE || isUnseen(reason)
        ? Presence.UNKNOWN
        : Presence.GONE;
  }

  /** Those causes of it that the check has found. */
  List<String> causesOf(FailureReason reason) {
    var found = new ArrayList<String>();
    for (var finding : check.findings()) {
      if (finding.severity() != Severity.INFO
          && (finding.cause().equals(reason.id()) || reason.causes().contains(finding.cause()))) {
        found.add(finding.cause());
      }
    }
    return found;
  }

  private static boolean isUnseen(FailureReason reason) {
    for (var cause : reason.causes()) {
      if (!UNSEEN.contains(cause.substring(0, cause.indexOf('.')))) {
        return false;
      }
    }
    return true;
  }
}
