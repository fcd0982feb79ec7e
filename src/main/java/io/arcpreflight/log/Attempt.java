package io.arcpreflight.log;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One run of the agent, as its log tells of it: what fails in it, and the code that it ends with,
 * which is printed last and on a line of its own.
 */
final class Attempt {
  private final Catalog catalog;
  private final Set<Tally> failed = new LinkedHashSet<>();

  Attempt(Catalog catalog) {
    this.catalog = catalog;
  }

  void begin() {
    failed.clear();
  }

  void add(Tally tally) {
    failed.add(tally);
  }

  /** Whether this code says no more than what has failed already does. */
  boolean endsWith(Matter code) {
    for (var tally : failed) {
      if (isOf(tally.matter(), code)) {
        return true;
      }
    }
    return false;
  }

  void end(Matter code) {
    for (var tally : failed) {
      if (isOf(tally.matter(), code)) {
        tally.endWith(code.id());
      }
    }
    begin();
  }

  private boolean isOf(Matter matter, Matter code) {
    return code.id().equals(matter.code())
        || code.causes().contains(matter.id())
        || catalog
            .cause(matter.id())
            .map(Cause::alsoReportedAs)
            .orElse(List.of())
            .contains(code.id());
  }
}
