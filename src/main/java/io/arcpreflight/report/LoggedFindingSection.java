package io.arcpreflight.report;

import io.arcpreflight.report.TerminalStyle.Detail;
import io.arcpreflight.report.logs.LoggedFinding;
import io.arcpreflight.report.logs.LoggedFinding.Occurrence;
import io.arcpreflight.report.logs.LoggedFinding.Presence;
import java.io.IOException;
import java.util.List;

/** What logs hold of one cause, laid out as findings are. */
final class LoggedFindingSection {
  private static final int INDENT = 4;
  private static final int SHOWN_HOSTS = 3;
  private static final Word[] LABELS = {
    Word.SEEN, Word.PLACE, Word.NOW, Word.MEANS, Word.DO, Word.WHO, Word.CODE
  };

  private final Page page;
  private final Words words;
  private final int column;

  LoggedFindingSection(Page page, Words words) {
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
    page.endWith(page.wrapped(line, line.columns(), Ink.HEADING, finding.summary()), finding.id());
    writeSeen(finding);
    writePlace(finding);
    if (finding.now() != null) {
      block(Word.NOW).text(now(finding, finding.now()));
    }
    var isShort = page.style().detail() == Detail.SHORT;
    if (!isShort && !finding.meaning().isEmpty()) {
      block(Word.MEANS).text(finding.meaning());
    }
    StepList.write(finding.remedy(), block(Word.DO));
    if (!isShort && finding.owner() != null) {
      block(Word.WHO).text(words.text(Word.of(finding.owner())));
    }
    if (!isShort && finding.code() != null && !finding.code().equals(finding.id())) {
      block(Word.CODE).text(finding.code());
    }
  }

  /** How often it was, when last, and what it was. */
  String overInOneLine(LoggedFinding finding) {
    return finding.summary() + " (" + times(finding) + ", " + place(finding.last()) + ")";
  }

  private void writeSeen(LoggedFinding finding) throws IOException {
    var seen = block(Word.SEEN);
    seen.text(times(finding));
    if (!finding.last().text().equals(finding.summary())) {
      seen.item(finding.last().text());
    }
    if (!finding.hosts().isEmpty()) {
      seen.text(words.text(Word.ABOUT, listed(finding.hosts())));
    }
  }

  private void writePlace(LoggedFinding finding) throws IOException {
    var block = block(Word.PLACE);
    block.text(place(finding.last()));
    if (page.isVerbose() && finding.count() > 1) {
      block.text(words.text(Word.FIRST_PLACE, place(finding.first())));
    }
    var resolved = finding.resolvedBy();
    if (resolved != null) {
      block.text(words.text(Word.RESOLVED_BY, resolved.text(), place(resolved)));
    }
  }

  private String times(LoggedFinding finding) {
    var times = words.count((int) finding.count(), Word.TIMES_ONE, Word.TIMES_MANY);
    var first = finding.first().time();
    var last = finding.last().time();
    if (last == null) {
      return times;
    }
    return first == null || first.equals(last)
        ? words.text(Word.TIMES_AT, times, Times.shown(last))
        : words.text(Word.TIMES_FROM_TO, times, Times.shown(first), Times.shown(last));
  }

  private String now(LoggedFinding finding, Presence now) {
    return switch (now) {
      case STILL -> words.text(Word.NOW_STILL, String.join(", ", finding.nowCauses()));
      case GONE -> words.text(Word.NOW_GONE);
      case UNKNOWN -> words.text(Word.NOW_UNKNOWN);
    };
  }

  private String listed(List<String> hosts) {
    if (page.isVerbose() || hosts.size() <= SHOWN_HOSTS + 1) {
      return String.join(", ", hosts);
    }
    return String.join(", ", hosts.subList(0, SHOWN_HOSTS))
        + ", "
        + words.text(Word.MORE, hosts.size() - SHOWN_HOSTS);
  }

  private static String place(Occurrence occurrence) {
    return occurrence.log() + ":" + occurrence.line();
  }

  private static Sign sign(LoggedFinding finding) {
    return finding.isResolved() ? Sign.PASS : Sign.of(finding.severity());
  }

  private Block block(Word label) {
    return new Block(page, INDENT, column, words.text(label));
  }
}
