package io.arcpreflight.log;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.message.FailureReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One run of the agent, as its log tells of it: what fails in it, and the code that it ends with,
 * which is printed last and on a line of its own.
 */
final class LoggedRun {
  private final Catalog catalog;
  private final Set<FailureCounter> failed = new LinkedHashSet<>();

  LoggedRun(Catalog catalog) {
    this.catalog = catalog;
  }

  void begin() {
    failed.clear();
  }

  void add(FailureCounter counter) {
    failed.add(counter);
  }

  /** Whether this code says no more than what has failed already does. */
  boolean isEndedBy(FailureReason code) {
    for (var counter : failed) {
      if (isOf(counter.reason(), code)) {
        return true;
      }
    }
    return false;
  }

  void end(FailureReason code) {
    for (var counter : failed) {
      if (isOf(counter.reason(), code)) {
        counter.endWith(code.id());
      }
    }
    begin();
  }

  private boolean isOf(FailureReason reason, FailureReason code) {
    return code.id().equals(reason.code())
        || code.causes().contains(reason.id())
        || catalog
            .cause(reason.id())
            .map(Cause::alsoReportedAs)
            .orElse(List.of())
            .contains(code.id());
  }
}
