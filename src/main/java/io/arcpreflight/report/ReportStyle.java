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

  public Labels labels() {
    return Labels.in(language.tag());
  }
}
