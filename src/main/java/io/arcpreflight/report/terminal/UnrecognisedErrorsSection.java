package io.arcpreflight.report.terminal;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.logs.UnrecognisedErrors;
import io.arcpreflight.report.logs.UnrecognisedErrors.ErrorGroup;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;

/** The errors of logs of which nothing is known, one of each form. */
final class UnrecognisedErrorsSection {
  private static final int INDENT = 2;
  private static final int SHOWN = 5;

  private final PageLayout page;
  private final Labels words;

  UnrecognisedErrorsSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  /** How many errors of how many forms there are. */
  static String counted(UnrecognisedErrors errors, Labels words) {
    var forms =
        errors.more()
            ? words.text(Label.FORMS_MORE, errors.forms())
            : words.count(errors.forms(), Label.FORMS_ONE, Label.FORMS_MANY);
    var count = words.count((int) errors.count(), Label.ERRORS_ONE, Label.ERRORS_MANY);
    return words.text(Label.ERRORS_IN_FORMS, count, forms);
  }

  void write(UnrecognisedErrors errors) throws IOException {
    if (errors.groups().isEmpty()) {
      return;
    }
    page.blank();
    page.heading(words.text(Label.LOG_UNRECOGNISED_HEADING));
    var groups = errors.groups();
    var shown = page.isVerbose() ? groups.size() : Math.min(SHOWN, groups.size());
    for (var group : groups.subList(0, shown)) {
      write(group);
    }
    if (shown < errors.forms()) {
      var more = words.text(Label.FORMS_NOT_SHOWN, errors.forms() - shown);
      page.endWrapped(page.line().padTo(INDENT), INDENT, more);
    }
  }

  private void write(ErrorGroup group) throws IOException {
    var sign = group.resolvedBy() == null ? StatusSymbol.UNKNOWN : StatusSymbol.PASS;
    var line = page.line().padTo(INDENT).add(sign).add(" ");
    var column = line.columns();
    page.endWrapped(line, column, group.last().text());
    var times = LoggedFindingSection.times(words, group.count(), group.first(), group.last());
    var place = LoggedFindingSection.place(group.last());
    page.endWrapped(page.line().padTo(column), column, times + ", " + place);
    if (page.style().detail() != Detail.SHORT) {
      writeFurther(group, column);
    }
  }

  private void writeFurther(ErrorGroup group, int column) throws IOException {
    if (page.isVerbose() && group.count() > 1) {
      var first = words.text(Label.FIRST_PLACE, LoggedFindingSection.place(group.first()));
      page.endWrapped(page.line().padTo(column), column, first);
    }
    var resolved = group.resolvedBy();
    if (resolved != null) {
      var over =
          words.text(Label.RESOLVED_BY, resolved.text(), LoggedFindingSection.place(resolved));
      page.endWrapped(page.line().padTo(column), column, over);
    }
  }
}
