package io.arcpreflight.report;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.endpoint.OperatingSystem;
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

  public Labels labels() {
    return Labels.in(language.tag());
  }
}
