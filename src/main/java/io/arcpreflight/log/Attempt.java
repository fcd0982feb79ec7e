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
final class Attempt {
  private final Catalog catalog;
  private final Set<FailureCounter> failed = new LinkedHashSet<>();

  Attempt(Catalog catalog) {
    this.catalog = catalog;
  }

  void begin() {
    failed.clear();
  }

  void add(FailureCounter tally) {
    failed.add(tally);
  }

  /** Whether this code says no more than what has failed already does. */
  boolean endsWith(FailureReason code) {
    for (var tally : failed) {
      if (isOf(tally.matter(), code)) {
        return true;
      }
    }
    return false;
  }

  void end(FailureReason code) {
    for (var tally : failed) {
      if (isOf(tally.matter(), code)) {
        tally.endWith(code.id());
      }
    }
    begin();
  }

  private boolean isOf(FailureReason matter, FailureReason code) {
    return code.id().equals(matter.code())
        || code.causes().contains(matter.id())
        || catalog
            .cause(matter.id())
            .map(Cause::alsoReportedAs)
            .orElse(List.of())
            .contains(code.id());
  }
}
