package io.arcpreflight.plan;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.settings.CheckSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out of a plan what is not wanted. It keeps its place there, with the reason. */
public final class ChosenChecks {
  private static final Set<String> AREAS_OF_THE_HOST =
      Set.of("agent", "dns", "host", "parameter", "settings");
  private static final Set<String> LINK_LOCAL =
      Set.of(HostCheck.AZURE_VM.id(), HostCheck.AZURE_LOCAL.id());

  private final List<CheckPattern> only;
  private final List<CheckPattern> skip;
  private final boolean offline;

  public ChosenChecks(CheckSelection selection) {
    only = selection.only().stream().map(CheckPattern::of).toList();
    skip = selection.skip().stream().map(CheckPattern::of).toList();
    offline = selection.offline();
  }

  /** The same plan, with nothing to do for what was left out. */
  public Plan of(Plan plan) {
    return only.isEmpty() && skip.isEmpty() && !offline ? plan : new Plan(of(plan.checks()));
  }

  /** Whether a check of this id is looked at. */
  public boolean includes(String id) {
    return whyNot(id) == null;
  }

  private List<PlannedCheck> of(List<PlannedCheck> checks) {
    var chosen = new ArrayList<PlannedCheck>(checks.size());
    for (var check : checks) {
      add(check, chosen);
    }
    return chosen;
  }

  private void add(PlannedCheck check, List<PlannedCheck> chosen) {
    var reason = whyNot(check.id());
    if (!(check.work() instanceof Work.Observe(var probe, var expansion))) {
      // What nobody asked for is not what keeps the run from an answer.
      chosen.add(
          reason != null && check.decisive() ? with(check, new Work.Nothing(reason)) : check);
      return;
    }
    if (reason == null) {
      chosen.add(with(check, new Work.Observe(probe, new ChosenExpansion(expansion))));
      return;
    }
    chosen.add(with(check, new Work.Nothing(reason)));
    // Nothing will be heard from it, so what would have followed takes its place at once.
    chosen.addAll(of(expansion.after(new Outcome.NotApplicable(reason))));
  }

  private @Nullable Fact whyNot(String id) {
    if (!only.isEmpty() && !anyMatches(only, id)) {
      return Fact.of("reason.not-chosen");
    }
    if (anyMatches(skip, id)) {
      return Fact.of("reason.skipped");
    }
    return offline && isSent(id) ? Fact.of("reason.offline") : null;
  }

  private static boolean isSent(String id) {
    var area = id.substring(0, Math.max(0, id.indexOf('.')));
    return !AREAS_OF_THE_HOST.contains(area) || LINK_LOCAL.contains(id);
  }

  private static boolean anyMatches(List<CheckPattern> patterns, String id) {
    for (var pattern : patterns) {
      if (pattern.matches(id)) {
        return true;
      }
    }
    return false;
  }

  private static PlannedCheck with(PlannedCheck check, Work work) {
    return new PlannedCheck(check.id(), check.subject(), check.decisive(), work);
  }

  private final class ChosenExpansion implements FollowUpChecks {
    private final FollowUpChecks all;

    ChosenExpansion(FollowUpChecks all) {
      this.all = all;
    }

    @Override
    public List<PlannedCheck> after(Outcome outcome) {
      return of(all.after(outcome));
    }

    @Override
    public List<PlannedCheck> likely() {
      return of(all.likely());
    }
  }
}
