package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import java.io.IOException;
import java.util.Objects;

/**
 * Writes for a person what became of {@code azcmagent connect}, to be read below its own output:
 * how it ended and, where it failed, why. What the checks before it came to was written already.
 */
public final class AzcmagentRunWriter implements ReportWriter {
  private final TerminalStyle style;
  private final Labels words;

  public AzcmagentRunWriter(TerminalStyle style, Labels words) {
    this.style = style;
    this.words = words;
  }

  /**
   * @throws NullPointerException for the report of a run without azcmagent
   */
  @Override
  public void write(Report report, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    page.blank();
    var run = Objects.requireNonNull(report.azcmagent(), "azcmagent is null");
    new AzcmagentRunSection(page, words).write(report, run);
    var findings = new FindingSection(page, words, report);
    var number = 0;
    for (var finding : report.findings()) {
      if (finding.severity() == Severity.ERROR) {
        page.blank();
        findings.write(++number, finding);
      }
    }
    new FooterSection(page, words, report).writeAfterConnect(report);
  }
}
