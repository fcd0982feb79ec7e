package io.arcpreflight.report.fleet.text;

import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.fleet.FleetWriter;
import io.arcpreflight.report.terminal.TerminalStyle;
import java.io.IOException;

/** For people: how many are ready, and what to change first. */
public final class FleetTextWriter implements FleetWriter {
  private final FleetWords words;
  private final Labels labels;
  private final TerminalStyle style;

  public FleetTextWriter(FleetWords words, Labels labels, TerminalStyle style) {
    this.words = words;
    this.labels = labels;
    this.style = style;
  }

  @Override
  public void write(FleetPicture picture, Appendable to) throws IOException {
    var out = new FleetTextOutput(words, style, to);
    var document = picture.document();
    new ReadinessLines(words, out).write(document);
    if (picture.query().isAsked()) {
      new ServerLines(words, out).write(document.servers());
    } else {
      new ChangeLines(words, labels, out).write(document.changes());
      if (!out.isShort()) {
        new CauseLines(words, out).write(document.causes());
        var remarks = new RemarkLines(words, out);
        remarks.outliers(document.outliers());
        remarks.contrasts(document.contrasts());
        remarks.trend(document.trend());
      }
    }
    new ReadingLines(words, out).write(document.reading());
    if (!document.changes().isEmpty() && !picture.query().isAsked()) {
      out.line("", "");
      out.line("", words.text("request"));
    }
  }
}
