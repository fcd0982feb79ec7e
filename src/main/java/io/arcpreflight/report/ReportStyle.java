package io.arcpreflight.report;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.remedy.ShellQuoting;
import io.arcpreflight.report.terminal.TerminalStyle;

/**
 * How results look to a person.
 *
 * @param system whose commands are shown
 */
public record ReportStyle(TerminalStyle terminal, Language language, OperatingSystem system) {

  /** The same, with the commands of this system alone. */
  public ReportStyle of(OperatingSystem other) {
    return new ReportStyle(terminal, language, other);
  }

  /** The same in a file, of this width. */
  public ReportStyle inFile(int columns) {
    return new ReportStyle(terminal.inFile(columns), language, system);
  }

  /** The same for a saved report that was read from there. */
  public ReportStyle readingFrom(String origin) {
    return new ReportStyle(
        terminal.readingFrom(ShellQuoting.of(system).quoted(origin)), language, system);
  }

  public Labels labels() {
    return Labels.in(language.tag());
  }
}
