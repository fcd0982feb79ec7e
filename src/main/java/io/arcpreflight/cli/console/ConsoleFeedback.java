package io.arcpreflight.cli.console;

import io.arcpreflight.app.RunFeedback;
import io.arcpreflight.app.RunProgress;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.report.ReportStyle;
import java.io.PrintWriter;
import java.time.InstantSource;

/** Shows on the standard error what a use case tells while it is at work. */
public class ConsoleFeedback implements RunFeedback {
  private final Console console;
  private final ReportStyle style;
  private final InstantSource clock;

  public ConsoleFeedback(Console console, ReportStyle style, InstantSource clock) {
    this.console = console;
    this.style = style;
    this.clock = clock;
  }

  /** A line that changes in place on the terminal; nothing where there is none. */
  @Override
  public RunProgress startProgress() {
    if (!console.errIsTerminal()) {
      return RunProgress.SILENT;
    }
    var terminal = new PrintWriter(console.err(), true, console.err().charset());
    return new ProgressLine(terminal, style.terminal(), style.labels(), clock);
  }

  @Override
  public void notice(String sentence) {
    console.complain(Catalog.load(style.language()).commandLine(sentence));
  }
}
