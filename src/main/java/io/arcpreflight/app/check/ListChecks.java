package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.plan.PlannedCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.report.checks.CheckList;
import io.arcpreflight.settings.InvalidSettingsException;

/** Names the checks that a run would have, and does not run them. */
public final class ListChecks {
  private final ProcessContext context;

  public ListChecks(ProcessContext context) {
    this.context = context;
  }

  /**
   * Lists them in plan order.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  public CheckList list(RunRequest request) {
    var plan = new RunPipeline(context, request).plan();
    var catalog = Catalog.load(request.language());
    return new CheckList(
        CheckList.SCHEMA_VERSION,
        plan.checks().stream().map(check -> entry(check, catalog)).toList());
  }

  private static CheckList.Entry entry(PlannedCheck check, Catalog catalog) {
    var dot = check.id().indexOf('.');
    return new CheckList.Entry(
        check.id(),
        dot < 0 ? check.id() : check.id().substring(0, dot),
        catalog.checkTitle(check.id()).orElse(check.subject()),
        check.subject(),
        check.decisive(),
        check.work() instanceof Work.Nothing(var reason)
            ? catalog.sentence(reason.id(), reason.values())
            : "");
  }
}
