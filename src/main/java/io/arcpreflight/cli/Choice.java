package io.arcpreflight.cli;

import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.report.checks.CheckList;
import io.arcpreflight.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** What was chosen among the checks, for people and programs to read. */
final class Choice {
  private Choice() {}

  /** Which of the checks count, and how long they are repeated. */
  static List<SettingValue> of(ParseResult options, List<String> tolerated) {
    var selection = SelectionOptions.selection(options);
    var all = new ArrayList<SettingValue>();
    add(all, "only", String.join(", ", selection.only()));
    add(all, "skip", String.join(", ", selection.skip()));
    add(all, "offline", selection.offline() ? "true" : "");
    add(all, "even-if", String.join(", ", tolerated));
    add(all, "wait", RunOptions.wait(options).map(it -> it.toMillis() + " ms").orElse(""));
    return all;
  }

  private static void add(List<SettingValue> values, String name, String value) {
    if (!value.isEmpty()) {
      values.add(new SettingValue(name, value, "--" + name, List.of()));
    }
  }

  static CheckList listed(Plan plan, Catalog catalog) {
    var entries = new ArrayList<CheckList.Entry>();
    for (var check : plan.checks()) {
      var dot = check.id().indexOf('.');
      entries.add(
          new CheckList.Entry(
              check.id(),
              dot < 0 ? check.id() : check.id().substring(0, dot),
              catalog.checkTitle(check.id()).orElse(check.subject()),
              check.subject(),
              check.decisive(),
              check.work() instanceof Work.Nothing(var reason)
                  ? catalog.sentence(reason.id(), reason.values())
                  : ""));
    }
    return new CheckList(CheckList.SCHEMA_VERSION, entries);
  }
}
