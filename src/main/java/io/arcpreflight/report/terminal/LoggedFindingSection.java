package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.logs.LoggedFinding;
import io.arcpreflight.report.logs.LoggedFinding.Occurrence;
import io.arcpreflight.report.logs.LoggedFinding.Presence;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.List;

/** What logs hold of one cause, laid out as findings are. */
final class LoggedFindingSection {
  private static final int INDENT = 4;
  private static final int SHOWN_HOSTS = 3;
  private static final Label[] LABELS = {
    Label.SEEN,
    Label.PLACE,
    Label.NOW,
    Label.MEANS,
    Label.LIKELY,
    Label.MAYBE,
    Label.DO,
    Label.WHO,
    Label.CODE
  };

  private final PageLayout page;
  private final Labels words;
  private final int column;

  LoggedFindingSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
    var widest = 0;
    for (var label : LABELS) {
      widest = Math.max(widest, page.widthOf(words.text(label)));
    }
    this.column = INDENT + widest + 1;
  }

  void write(int number, LoggedFinding finding) throws IOException {
    var line = page.line().add(number + " ").add(sign(finding)).add(" ");
    page.endWith(
        page.wrapped(line, line.columns(), AnsiColor.HEADING, finding.summary()), finding.id());
    writeSeen(finding);
    writePlace(finding);
    if (finding.now() != null) {
      block(Label.NOW).text(now(finding, finding.now()));
    }
    var isShort = page.style().detail() == Detail.SHORT;
    if (!isShort && !finding.meaning().isEmpty()) {
      writeMeaning(finding);
    }
    RemedySteps.write(finding.remedy(), block(Label.DO));
    if (!isShort && finding.owner() != null) {
      block(Label.WHO).text(words.text(Label.of(finding.owner())));
    }
    if (!isShort && finding.code() != null && !finding.code().equals(finding.id())) {
      block(Label.CODE).text(finding.code());
    }
  }

  /** How often it was, when last, and what it was. */
  String inOneLine(LoggedFinding finding) {
    return finding.summary() + " (" + times(finding) + ", " + place(finding.last()) + ")";
  }

  private void writeSeen(LoggedFinding finding) throws IOException {
    var seen = block(Label.SEEN);
    seen.text(times(finding));
    if (!finding.last().text().equals(finding.summary())) {
      seen.item(finding.last().text());
    }
    if (!finding.hosts().isEmpty()) {
      seen.text(words.text(Label.ABOUT, listed(finding.hosts())));
    }
  }

  /** What the words prove; where that is not all, what else they may stand for. */
  private void writeMeaning(LoggedFinding finding) throws IOException {
    var block = block(FindingSection.meaning(finding.confidence()));
    block.text(finding.meaning());
    if (finding.confidence() != Confidence.CERTAIN && finding.now() == null) {
      var others = String.join(", ", finding.otherCauses());
      var isSeen = isSeenByACheck(finding.id());
      block.text(words.text(isSeen ? Label.LOG_OR_ELSE_CHECK : Label.LOG_OR_ELSE, others));
    }
  }

  private static boolean isSeenByACheck(String cause) {
    for (var area : Area.values()) {
      if (area.isNetwork() && area.includes(cause)) {
        return true;
      }
    }
    return false;
  }

  private void writePlace(LoggedFinding finding) throws IOException {
    var block = block(Label.PLACE);
    block.text(place(finding.last()));
    if (page.isVerbose() && finding.count() > 1) {
      block.text(words.text(Label.FIRST_PLACE, place(finding.first())));
    }
    var resolved = finding.resolvedBy();
    if (resolved != null) {
      block.text(words.text(Label.RESOLVED_BY, resolved.text(), place(resolved)));
    }
  }

  private String times(LoggedFinding finding) {
    return times(words, finding.count(), finding.first(), finding.last());
  }

  /** How often something was, and when. */
  static String times(Labels words, long count, Occurrence firstOne, Occurrence lastOne) {
    var times = words.count((int) count, Label.TIMES_ONE, Label.TIMES_MANY);
    var first = firstOne.time();
    var last = lastOne.time();
    if (last == null) {
      return times;
    }
    return first == null || first.equals(last)
        ? words.text(Label.TIMES_AT, times, TimeText.shown(last))
        : words.text(Label.TIMES_FROM_TO, times, TimeText.shown(first), TimeText.shown(last));
  }

  private String now(LoggedFinding finding, Presence now) {
    return switch (now) {
      case STILL -> words.text(Label.NOW_STILL, String.join(", ", finding.nowCauses()));
      case GONE -> words.text(Label.NOW_GONE);
      case UNKNOWN -> words.text(Label.NOW_UNKNOWN);
    };
  }

  private String listed(List<String> hosts) {
    if (page.isVerbose() || hosts.size() <= SHOWN_HOSTS + 1) {
      return String.join(", ", hosts);
    }
    return String.join(", ", hosts.subList(0, SHOWN_HOSTS))
        + ", "
        + words.text(Label.MORE, hosts.size() - SHOWN_HOSTS);
  }

  static String place(Occurrence occurrence) {
    return occurrence.log() + ":" + occurrence.line();
  }

  private static StatusSymbol sign(LoggedFinding finding) {
    return switch (finding.state()) {
      case OPEN -> StatusSymbol.of(finding.severity());
      case BACKGROUND -> StatusSymbol.UNKNOWN;
      case RESOLVED -> StatusSymbol.PASS;
    };
  }

  private LabelledBlock block(Label label) {
    return new LabelledBlock(page, INDENT, column, words.text(label));
  }
}
