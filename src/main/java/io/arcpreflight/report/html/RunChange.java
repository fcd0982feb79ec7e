package io.arcpreflight.report.html;

import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.history.PastRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that found other causes, or another agent, than the one before it that asked the same.
 *
 * @param begun causes that the one before did not find
 * @param resolved causes that only the one before found
 * @param agentBefore the agent's version before; absent where it is the same
 */
record RunChange(
    PastRun run, List<String> begun, List<String> resolved, @Nullable String agentBefore) {

  /**
   * The latest first.
   *
   * @param runs in the order in which they ended
   */
  static List<RunChange> of(List<PastRun> runs) {
    var changes = new ArrayList<RunChange>();
    var last = new EnumMap<RunMode, PastRun>(RunMode.class);
    for (var run : runs) {
      // One that came to no verdict has looked at a part only.
      if (run.isKnown()) {
        var before = last.put(run.mode(), run);
        if (before != null) {
          add(before, run, changes);
        }
      }
    }
    return changes.reversed();
  }

  private static void add(PastRun before, PastRun run, List<RunChange> changes) {
    var begun = without(run.causes(), before.causes());
    var resolved = without(before.causes(), run.causes());
    var agent = before.agent();
    var other = agent != null && run.agent() != null && !agent.equals(run.agent());
    if (!begun.isEmpty() || !resolved.isEmpty() || other) {
      changes.add(new RunChange(run, begun, resolved, other ? agent : null));
    }
  }

  private static List<String> without(List<String> causes, List<String> others) {
    return causes.stream().filter(cause -> !others.contains(cause)).toList();
  }
}
