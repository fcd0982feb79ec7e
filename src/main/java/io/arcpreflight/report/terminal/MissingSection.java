package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.LeftOut;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.VerdictText;
import io.arcpreflight.report.remedy.GivenFlags;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What a partial run has not looked at, why, and how to complete it. */
final class MissingSection {
  private static final int INDENT = 4;
  private static final int MOST_NAMED = 6;
  private static final Map<String, String> TO_GIVE =
      Map.of(
          "reason.needs-region", "--location REGION",
          "reason.needs-gateway", "--gateway-url URL",
          "reason.no-endpoint-list", "--endpoints FILE");

  private final PageLayout page;
  private final Labels words;

  MissingSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  /**
   * Whether what did not run has to be told: where nothing is wrong but that, and where a run
   * counts as not ready for a warning alone.
   */
  static boolean isNeeded(Report report) {
    return switch (report.verdict()) {
      case PARTIAL -> true;
      case NOT_READY ->
          !report.missing().isEmpty()
              && !report.findings().isEmpty()
              && report.findings().getFirst().severity() != Severity.ERROR;
      case READY, READY_WITH_WARNINGS, INCOMPLETE -> false;
    };
  }

  void write(Report report) throws IOException {
    var label = words.text(VerdictText.isUndecided(report) ? Label.UNDECIDED : Label.MISSING);
    var column = INDENT + page.widthOf(label) + 2;
    for (var group : byReason(report).entrySet()) {
      var block = new LabelledBlock(page, INDENT, column, label);
      block.text(names(group.getValue()));
      block.text(group.getKey());
    }
  }

  /**
   * The command that looks at all of it, with the other flags that were given.
   *
   * @param system whose shell it is typed into
   */
  String completion(Report report, OperatingSystem system) {
    var given = new LinkedHashSet<String>();
    var left = new LinkedHashSet<String>();
    for (var check : missing(report)) {
      var reason = check.reasonFact();
      var flag = reason == null ? null : TO_GIVE.get(reason.id());
      if (flag != null) {
        given.add(flag);
      }
      if (check.skippedBy() != null) {
        left.add(check.skippedBy());
      }
    }
    if (report.expectations().mode().preparesConnecting() && !hasLocation(report)) {
      given.add(TO_GIVE.get("reason.needs-region"));
    }
    var command = new StringBuilder("arc-preflight ");
    command.append(report.expectations().mode().id());
    var others = new ArrayList<>(report.settings());
    others.removeIf(setting -> LeftOut.isFlag(setting.source()));
    command.append(GivenFlags.of(others, system));
    given.forEach(flag -> command.append(' ').append(flag));
    return left.isEmpty()
        ? command.toString()
        : command + "  (" + words.text(Label.COMPLETE_WITHOUT, String.join(", ", left)) + ")";
  }

  private static boolean hasLocation(Report report) {
    for (var setting : report.settings()) {
      if (setting.name().equals("location")) {
        return true;
      }
    }
    return false;
  }

  private String names(List<String> ids) {
    if (page.isVerbose() || ids.size() <= MOST_NAMED) {
      return String.join(", ", ids);
    }
    return String.join(", ", ids.subList(0, MOST_NAMED))
        + ", "
        + words.text(Label.MORE, ids.size() - MOST_NAMED);
  }

  private static Map<String, List<String>> byReason(Report report) {
    var groups = new LinkedHashMap<String, List<String>>();
    for (var check : missing(report)) {
      var reason = check.detail() == null ? undecided(check, report) : check.detail();
      groups.computeIfAbsent(reason, _ -> new ArrayList<>()).add(check.id());
    }
    return groups;
  }

  /** Of a check that ran, what it found that leaves the question open. */
  private static String undecided(ReportedCheck check, Report report) {
    for (var finding : report.findings()) {
      if (check.causes().contains(finding.cause())) {
        return finding.summary();
      }
    }
    return "";
  }

  private static List<ReportedCheck> missing(Report report) {
    var checks = new ArrayList<ReportedCheck>();
    for (var check : report.checks()) {
      if (report.missing().contains(check.id())) {
        checks.add(check);
      }
    }
    return checks;
  }
}
