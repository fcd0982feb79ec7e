package io.arcpreflight.report.terminal;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.VerdictText;
import io.arcpreflight.report.change.RunChanges;
import io.arcpreflight.report.change.RunDifference;
import java.io.IOException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What is different from the run before, and from the last good one. */
final class ChangesSection {
  private static final int INDENT = 2;

  private final PageLayout page;
  private final Labels words;

  ChangesSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  void write(Report report, RunChanges changes) throws IOException {
    write(Label.CHANGES_LAST, changes.last());
    write(Label.CHANGES_GOOD, changes.lastGood());
    if (changes.last() != null && report.exitCode() != 0) {
      writeOngoing(report, changes, changes.last());
    }
  }

  private void write(Label heading, @Nullable RunDifference difference) throws IOException {
    if (difference == null || difference.changes().isEmpty()) {
      return;
    }
    var run = difference.run();
    var verdict = words.text(VerdictText.title(run.verdict(), run.mode()));
    page.blank();
    var text = words.text(heading, TimeText.zoned(run.startedAt()), verdict);
    page.endWrapped(page.line(), INDENT, text);
    new ChangeList(page).write(difference.changes());
  }

  /** How long it has been like this. */
  private void writeOngoing(Report report, RunChanges changes, RunDifference last)
      throws IOException {
    if (!report.isUnchanged()) {
      return;
    }
    page.blank();
    var unchanged = words.text(Label.CHANGES_UNCHANGED, TimeText.zoned(last.run().startedAt()));
    page.endWrapped(page.line(), INDENT, unchanged);
    for (var cause : changes.ongoing()) {
      var since = TimeText.zoned(cause.since().atOffset(ZoneOffset.UTC));
      var text = words.text(Label.CHANGES_ONGOING, cause.cause(), since, cause.runs());
      page.endWrapped(page.line().padTo(INDENT), INDENT + INDENT, text);
    }
  }
}
