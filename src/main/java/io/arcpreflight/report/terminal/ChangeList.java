package io.arcpreflight.report.terminal;

import io.arcpreflight.report.change.ReportedChange;
import java.io.IOException;
import java.util.List;

/** Differences, each behind a sign: what came, what went, what is another. */
final class ChangeList {
  private static final int INDENT = 2;
  private static final String CAME = "+";
  private static final String WENT = "-";
  private static final String OTHER = "~";

  private final PageLayout page;

  ChangeList(PageLayout page) {
    this.page = page;
  }

  void write(List<ReportedChange> changes) throws IOException {
    for (var change : changes) {
      var sign = sign(change.fact().id());
      var line = page.line().padTo(INDENT).add(colour(sign), sign).add(" ");
      page.endWrapped(line, line.columns() + INDENT, change.summary());
    }
  }

  private static String sign(String id) {
    return switch (id) {
      case "change.cause-new", "change.cause-wider", "change.cause-first-looked" -> CAME;
      case "change.cause-cleared", "change.cause-narrower" -> WENT;
      default -> OTHER;
    };
  }

  private static AnsiColor colour(String sign) {
    return switch (sign) {
      case CAME -> AnsiColor.BAD;
      case WENT -> AnsiColor.GOOD;
      default -> AnsiColor.CAUTION;
    };
  }
}
