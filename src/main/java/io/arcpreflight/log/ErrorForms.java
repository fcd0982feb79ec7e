package io.arcpreflight.log;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.log.LogEvent.Unrecognized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts errors of which nothing is known by their form. So many forms are kept; when there are
 * more, the rarer half makes room, so that what comes often is never lost.
 */
final class ErrorForms {
  private static final int MOST_KEPT = 1_000;
  private static final int MOST_SHOWN = 100;

  private final Map<String, Counter> counters = new LinkedHashMap<>();
  private long left;
  private EventTime leftLast = EventTime.NEVER;

  void add(Unrecognized error, EventTime moment) {
    var form = MessageForm.of(error.excerpt().raw());
    var counter = counters.get(form);
    if (counter == null) {
      if (counters.size() == MOST_KEPT) {
        makeRoom();
      }
      counter = new Counter(error, moment);
      counters.put(form, counter);
    }
    counter.add(error, moment);
  }

  /** What is left of it after all these have worked. */
  UnrecognizedErrors gathered(Collection<LastSuccess> solutions) {
    var count = left;
    var open = resolvedBy(leftLast, solutions) == null ? left : 0;
    var forms = new ArrayList<ErrorForm>(counters.size());
    for (var counter : counters.values()) {
      var form = counter.form(resolvedBy(counter.lastMoment, solutions));
      forms.add(form);
      count += form.count();
      open += form.isResolved() ? 0 : form.count();
    }
    forms.sort(
        comparing(ErrorForm::isResolved).thenComparing(comparingLong(ErrorForm::count).reversed()));
    return new UnrecognizedErrors(
        count,
        open,
        forms.size(),
        left > 0,
        List.copyOf(forms.subList(0, Math.min(MOST_SHOWN, forms.size()))));
  }

  private void makeRoom() {
    var counts = counters.values().stream().mapToLong(counter -> counter.count).sorted().toArray();
    var median = counts[counts.length / 2];
    var excess = counters.size() - counts.length / 2;
    for (var each = counters.values().iterator(); each.hasNext() && excess > 0; ) {
      var counter = each.next();
      if (counter.count <= median) {
        left += counter.count;
        leftLast = EventTime.laterOfTwo(leftLast, counter.lastMoment);
        each.remove();
        excess--;
      }
    }
  }

  /** Only what ends a run brings to an end what nobody knows. */
  private static @Nullable Success resolvedBy(EventTime moment, Collection<LastSuccess> solutions) {
    for (var solution : solutions) {
      if (solution.success().success().isAboutAll() && solution.isAfter(moment)) {
        return solution.success();
      }
    }
    return null;
  }

  private static final class Counter {
    private Unrecognized first;
    private Unrecognized last;
    private EventTime firstMoment;
    private EventTime lastMoment;
    private long count;

    Counter(Unrecognized error, EventTime moment) {
      first = error;
      last = error;
      firstMoment = moment;
      lastMoment = moment;
    }

    void add(Unrecognized error, EventTime moment) {
      count++;
      if (moment.compareTo(firstMoment) < 0) {
        first = error;
        firstMoment = moment;
      }
      if (moment.compareTo(lastMoment) >= 0) {
        last = error;
        lastMoment = moment;
      }
    }

    ErrorForm form(@Nullable Success resolvedBy) {
      return new ErrorForm(count, first, last, resolvedBy);
    }
  }
}
