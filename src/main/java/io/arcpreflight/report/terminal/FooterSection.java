package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.CheckCounts;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.remedy.GivenFlags;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The counts, and what to type next. */
final class FooterSection {
  private static final String PROGRAM = "arc-preflight";
  private static final String BETWEEN = " · ";

  private final PageLayout page;
  private final Labels words;
  private final Label[] labels;

  FooterSection(PageLayout page, Labels words, Report report) {
    this.page = page;
    this.words = words;
    var last = MissingSection.isNeeded(report) ? Label.COMPLETE : Label.NEXT;
    this.labels = new Label[] {Label.CHECKS, Label.WHY, Label.PHASES, Label.REPORT, last};
  }

  /** What to type when nothing is in the way. */
  void writeNext(Report report) throws IOException {
    var next = next(report);
    if (next != null) {
      var label = words.text(Label.NEXT) + " ";
      var block = new LabelledBlock(page, 0, page.widthOf(label), label);
      writeInstallation(report, block);
      block.text(words.text(next));
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
    end(Label.CHECKS, counts(CheckCounts.of(report)));
    if (!report.findings().isEmpty()) {
      end(Label.WHY, why(report));
    }
    if (!page.isVerbose()) {
      writeMore(report);
    }
    if (MissingSection.isNeeded(report)) {
      end(Label.COMPLETE, new MissingSection(page, words).completion(report, system(report)));
    }
    var next = next(report);
    if (next != null) {
      var column = column();
      var block = new LabelledBlock(page, 0, column, words.text(Label.NEXT));
      writeInstallation(report, block);
      block.text(words.text(next));
    }
  }

  /** Where the rest is: in the file that this was read from, or in another run. */
  private void writeMore(Report report) throws IOException {
    var saved = page.style().readFrom();
    if (saved != null) {
      end(Label.PHASES, PROGRAM + " explain " + saved + " --verbose");
      return;
    }
    var again = PROGRAM + " " + command(report);
    var flags = GivenFlags.of(report.settings(), system(report));
    end(Label.PHASES, again + flags + " --verbose");
    end(Label.REPORT, again + flags + " --format json");
  }

  /** An agent that is not there cannot connect: it is installed first. */
  private static void writeInstallation(Report report, LabelledBlock block) throws IOException {
    for (var finding : report.findings()) {
      if (finding.cause().equals(CauseId.AGENT_NOT_INSTALLED.id())) {
        for (var step : finding.remedy()) {
          if (step.command() != null) {
            block.command(step.command());
          }
        }
      }
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
    var counts = new ArrayList<String>();
    counts.add(words.text(Label.COUNT_PASSED, tally.passed()));
    counts.add(words.text(Label.COUNT_FAILED, tally.failed()));
    counts.add(words.text(Label.COUNT_WARNED, tally.warned()));
    if (tally.unknown() > 0) {
      counts.add(words.text(Label.COUNT_UNKNOWN, tally.unknown()));
    }
    if (tally.skipped() > 0) {
      counts.add(words.text(Label.COUNT_SKIPPED, tally.skipped()));
    }
    counts.add(words.text(Label.COUNT_NOT_APPLICABLE, tally.notApplicable()));
    counts.add(words.text(Label.COUNT_COULD_NOT_RUN, tally.couldNotRun()));
    return String.join(BETWEEN, counts);
  }

  private void end(Label label, String text) throws IOException {
    var column = column();
    page.endWrapped(page.line().add(words.text(label)).padTo(column), column, text);
  }

  private int column() {
    var column = 0;
    for (var each : labels) {
      column = Math.max(column, page.widthOf(words.text(each)));
    }
    return column + 2;
  }
}
