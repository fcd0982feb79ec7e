package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.CheckCounts;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.remedy.GivenFlags;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The counts, and what to type next. */
final class FooterSection {
  private static final String PROGRAM = "arc-preflight";
  private static final String BETWEEN = " · ";

  private final PageLayout page;
  private final Labels words;

  FooterSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  /** What to type when nothing is in the way. */
  void writeNext(Report report) throws IOException {
    var next = next(report);
    if (next != null) {
      page.end(page.line().add(words.text(Label.NEXT) + " " + words.text(next)));
    }
  }

  /** What to type below the output of azcmagent. */
  void writeAfterConnect(Report report) throws IOException {
    writeNext(report);
    if (report.exitCode() != 0 && !report.findings().isEmpty()) {
      page.blank();
      end(Label.WHY, why(report));
    }
  }

  void write(Report report) throws IOException {
    page.blank();
    page.endWrapped(page.line(), 0, counts(CheckCounts.of(report)));
    if (!report.findings().isEmpty()) {
      end(Label.WHY, why(report));
    }
    if (!page.isVerbose()) {
      var again = PROGRAM + " " + command(report);
      var flags = GivenFlags.of(report.settings(), system(report));
      end(Label.PHASES, again + flags + " --verbose");
      end(Label.REPORT, again + flags + " --format json");
    }
    var next = next(report);
    if (next != null) {
      end(Label.NEXT, words.text(next));
    }
  }

  /** What is left for the person to do; nothing while something is in the way. */
  private static @Nullable Label next(Report report) {
    if (!report.verdict().isReady() || report.expectations().mode().expectsConnectedAgent()) {
      return null;
    }
    if (report.expectations().mode().runsAzcmagent()) {
      return report.azcmagent() == null ? null : Label.NEXT_HEALTH;
    }
    return Label.NEXT_CONNECT;
  }

  private static String why(Report report) {
    var leading = report.findings().getFirst();
    var known = leading.code() != null && leading.cause().equals(CauseId.CONNECT_FAILED.id());
    return PROGRAM + " explain " + (known ? leading.code() : leading.cause());
  }

  private static String command(Report report) {
    return report.expectations().mode().withoutRunning().id();
  }

  /** Whose shell the commands are typed into. */
  private static OperatingSystem system(Report report) {
    return report.host().os().startsWith("Windows")
        ? OperatingSystem.WINDOWS
        : OperatingSystem.LINUX;
  }

  private String counts(CheckCounts tally) {
    return words.text(Label.COUNT_PASSED, tally.passed())
        + BETWEEN
        + words.text(Label.COUNT_FAILED, tally.failed())
        + BETWEEN
        + words.count(tally.warned(), Label.WARNINGS_ONE, Label.WARNINGS_MANY)
        + BETWEEN
        + words.text(Label.COUNT_NOT_APPLICABLE, tally.notApplicable())
        + BETWEEN
        + words.text(Label.COUNT_COULD_NOT_RUN, tally.couldNotRun());
  }

  private void end(Label label, String text) throws IOException {
    var column = 0;
    for (var each : new Label[] {Label.WHY, Label.PHASES, Label.REPORT, Label.NEXT}) {
      column = Math.max(column, page.widthOf(words.text(each)));
    }
    var line = page.line().add(words.text(label)).padTo(column + 2);
    page.endWrapped(line, column + 2, text);
  }
}
