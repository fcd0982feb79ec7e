package io.arcpreflight.log;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.KnownSuccess;
import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.message.RunEnd;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of the agent, as its log tells of it: what fails in it, and the code that it ends with,
 * which is printed last and on a line of its own. What is told to those alone who follow every step
 * counts only where the run fails, and fails with the same code.
 */
final class LoggedRun {
  private final Catalog catalog;
  private final Set<FailureCounter> failed = new LinkedHashSet<>();
  private final Set<FailureCounter> background = new LinkedHashSet<>();
  private final RunEnd end = new RunEnd();

  LoggedRun(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Something has worked: it went on, and what that is about is over. */
  void goOn(KnownSuccess success) {
    end.forget();
    failed.removeIf(counter -> counter.reason().isOverBy(success));
    background.removeIf(counter -> counter.reason().isOverBy(success));
  }

  void add(FailureCounter counter, Failure failure) {
    failed.add(counter);
    if (failure.isBackground()) {
      background.add(counter);
      letCount();
    } else if (failure.reason().kind() == FailureReason.Kind.CODE) {
      failOver(failure.azcmCode());
      begin();
      failed.add(counter);
    } else if (failure.isDecisive()) {
      failOver(failure.azcmCode());
    }
  }

  /**
   * It has failed.
   *
   * @param code null where nothing tells of what
   */
  void failOver(@Nullable String code) {
    end.failOver(code);
    letCount();
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

  private void begin() {
    failed.clear();
    background.clear();
    end.forget();
  }

  private void letCount() {
    background.removeIf(
        counter -> {
          var counts = end.goesWith(counter.code());
          if (counts) {
            counter.letCount();
          }
          return counts;
        });
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
