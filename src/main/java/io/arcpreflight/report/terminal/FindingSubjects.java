package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Affected;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.ReportedFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what a finding concerns, and of how many endpoints it is true. */
public final class FindingSubjects {
  private static final int SHOWN = 3;

  private final PageLayout page;
  private final Labels words;
  private final Set<String> endpoints = new HashSet<>();
  private final List<ReportedCheck> checks;

  public FindingSubjects(PageLayout page, Labels words, Report report) {
    this.page = page;
    this.words = words;
    this.checks = report.checks();
    for (var check : report.checks()) {
      if (check.observation() instanceof EndpointObservation) {
        endpoints.add(check.subject());
      }
    }
  }

  public List<String> of(ReportedFinding finding) {
    var affected = finding.affected();
    if (affected != null && affected.of() > 1) {
      return endpoints.containsAll(finding.subjects())
          ? sameFor(affected, finding)
          : List.of(affects(affected), about(finding.subjects()));
    }
    return isTold(finding) ? List.of() : List.of(about(finding.subjects()));
  }

  private List<String> sameFor(Affected affected, ReportedFinding finding) {
    var hosts = finding.subjects();
    if (affected.endpoints() == 1) {
      return List.of(
          words.text(Label.SAME_ALONE, 1, affected.of(), String.join(", ", shown(hosts))));
    }
    if (affected.endpoints() == affected.of()) {
      var same = words.text(Label.SAME_ALL, affected.of());
      var spare = optional(finding);
      var all = spare == 0 ? same : words.text(Label.SAME_OPTIONAL, same, spare);
      return page.isVerbose() ? List.of(all + ":", listed(hosts)) : List.of(all);
    }
    return List.of(words.text(Label.SAME_SOME, affected.endpoints(), affected.of()), listed(hosts));
  }

  /** Checks that only warn of what is an error elsewhere: the counts tell them from the failed. */
  private int optional(ReportedFinding finding) {
    var count = 0;
    for (var check : checks) {
      if (finding.severity() == Severity.ERROR
          && check.status() == CheckStatus.WARN
          && check.causes().contains(finding.cause())) {
        count++;
      }
    }
    return count;
  }

  private String affects(Affected affected) {
    return words.text(Label.AFFECTS, affected.endpoints(), affected.of());
  }

  private String about(List<String> subjects) {
    return words.text(Label.ABOUT, listed(subjects));
  }

  /** The first few; all of them when that takes no more room. */
  private String listed(List<String> all) {
    var subjects = shown(all);
    if (page.isVerbose() || subjects.size() <= SHOWN + 1) {
      return String.join(", ", subjects);
    }
    return String.join(", ", subjects.subList(0, SHOWN))
        + ", "
        + words.text(Label.MORE, subjects.size() - SHOWN);
  }

  private List<String> shown(List<String> subjects) {
    return subjects.stream().map(words::phrase).toList();
  }

  /** Whether the evidence or the title names the subject already. */
  private boolean isTold(ReportedFinding finding) {
    var told = finding.summary() + "\n" + String.join("\n", finding.evidence());
    for (var subject : finding.subjects()) {
      if (!told.contains(subject) && !told.contains(words.phrase(subject))) {
        return false;
      }
    }
    return true;
  }
}
