package io.arcpreflight.report.html;

import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.report.DocumentationReferences;
import io.arcpreflight.report.FactMark;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.ReportedFinding.Step;
import java.util.List;

/** What is wrong: what was seen, what it means, and the steps of its remedy to tick off. */
final class FindingSection {
  private static final int SHOWN_LINES = 6;
  private static final int MARK_COLUMNS = 72;

  private final Labels words;
  private final HtmlOutput out;
  private final LeftOutRest left;

  FindingSection(Labels words, HtmlOutput out) {
    this.words = words;
    this.out = out;
    this.left = new LeftOutRest(words, out);
  }

  void write(List<ReportedFinding> findings) {
    if (findings.isEmpty()) {
      out.element("p", "card calm", words.text(Label.HTML_NO_FINDINGS));
    }
    for (var i = 0; i < findings.size(); i++) {
      if (left.begins(findings.size() - i)) {
        break;
      }
      write(i + 1, findings.get(i));
    }
  }

  private void write(int number, ReportedFinding finding) {
    var tone = Tone.of(finding);
    var id = "finding-" + number;
    out.newLine().begin("article", "card finding " + tone.id()).flag("data-item");
    out.attribute("aria-labelledby", id);
    out.begin("div", "finding-head").icon(tone.id()).begin("h3").attribute("id", id);
    out.text(number + ". " + finding.summary()).end().end();
    writeTags(finding, tone);
    writeSeen(finding);
    paragraph(meaning(finding.confidence()), finding.meaning());
    if (finding.likelyCause() != null) {
      paragraph(Label.HTML_OFTEN, finding.likelyCause());
    }
    writeRemedy(number, finding.remedy());
    writeMore(finding);
    out.end();
  }

  private void writeTags(ReportedFinding finding, Tone tone) {
    out.begin("p", "tags");
    out.element("span", "tag " + tone.id(), words.text(severity(finding))).text(" ");
    out.element("code", "chip", finding.cause()).text(" ");
    for (var place : new DocumentationReferences(words).of(finding)) {
      out.element("span", "chip", place).text(" ");
    }
    out.begin("span", "owner").text(words.text(Label.WHO) + ": ");
    out.element("strong", "", words.text(Label.of(finding.owner()))).end();
    if (finding.tolerated()) {
      out.text(" ").element("span", "chip", words.text(Label.TOLERATED));
    }
    out.end();
  }

  private static Label severity(ReportedFinding finding) {
    return switch (finding.severity()) {
      case ERROR -> Label.NAGIOS_ERROR;
      case WARNING -> Label.NAGIOS_WARNING;
      case INFO -> Label.NAGIOS_INFO;
    };
  }

  private void writeSeen(ReportedFinding finding) {
    var evidence = finding.evidence();
    if (evidence.isEmpty()) {
      return;
    }
    heading(Label.HTML_SEEN);
    var shown = Math.min(SHOWN_LINES, evidence.size());
    writeEvidence(finding, 0, shown);
    if (shown < evidence.size()) {
      begin(words.text(Label.MD_MORE_LINES, evidence.size() - shown));
      writeEvidence(finding, shown, evidence.size());
      out.end();
    }
  }

  private void writeEvidence(ReportedFinding finding, int from, int to) {
    out.begin("ul", "seen");
    for (var i = from; i < to; i++) {
      out.begin("li");
      if (left.begins(to - i)) {
        out.end();
        break;
      }
      out.text(finding.evidence().get(i));
      if (i < finding.facts().size()) {
        for (var line : FactMark.lines(finding.facts().get(i), MARK_COLUMNS, true)) {
          out.begin("pre", "mark").text(line).end();
        }
      }
      out.end();
    }
    out.end();
  }

  private void writeRemedy(int number, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    out.begin("div", "todo").begin("h4").text(words.text(Label.HTML_DO)).end();
    out.begin("p", "done").attribute("role", "status").flag("hidden");
    out.attribute("data-text", words.text(Label.HTML_DONE, "{0}", "{1}")).end().end();
    out.begin("ol", "steps");
    for (var i = 0; i < steps.size(); i++) {
      var id = "step-" + number + "-" + (i + 1);
      out.begin("li").begin("input").attribute("type", "checkbox").attribute("id", id);
      out.attribute("autocomplete", "off").endVoid();
      out.begin("label").attribute("for", id).text(steps.get(i).text()).end();
      var command = steps.get(i).command();
      if (command != null) {
        writeCommand(command);
      }
      out.end();
    }
    out.end();
  }

  private void writeCommand(String command) {
    out.begin("div", "command").begin("pre").begin("code");
    var first = true;
    for (var line : command.split("\n", -1)) {
      if (!first) {
        out.newLine();
      }
      out.text(line);
      first = false;
    }
    out.end().end();
    out.begin("button", "copy").attribute("type", "button").flag("hidden");
    out.attribute("data-done", words.text(Label.HTML_COPIED));
    out.text(words.text(Label.HTML_COPY)).end().end();
  }

  /** For whoever wants to know it all: every host, what to look for in logs, where to read on. */
  private void writeMore(ReportedFinding finding) {
    if (finding.subjects().size() > 1) {
      begin(words.text(Label.MD_AFFECTED, finding.subjects().size()));
      out.begin("p", "chips");
      var rest = finding.subjects().size();
      for (var subject : finding.subjects()) {
        if (left.begins(rest--)) {
          break;
        }
        out.chip(words.phrase(subject));
      }
      out.end().end();
    }
    writeTrace(finding);
    if (!finding.sources().isEmpty()) {
      begin(words.text(Label.HTML_SOURCES));
      out.begin("ul", "links");
      for (var source : finding.sources()) {
        out.begin("li").link(source.url(), source.title()).end();
      }
      out.end().end();
    }
  }

  private void writeTrace(ReportedFinding finding) {
    var lines =
        finding.facts().stream()
            .filter(fact -> fact.id().startsWith("endpoint."))
            .map(words::sentence)
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    begin(words.text(Label.HTML_TRACE));
    out.begin("ul", "seen");
    for (var i = 0; i < lines.size(); i++) {
      out.begin("li");
      var isEnd = left.begins(lines.size() - i);
      out.text(isEnd ? "" : lines.get(i)).end();
      if (isEnd) {
        break;
      }
    }
    out.end().end();
  }

  private void paragraph(Label label, String text) {
    if (!text.isEmpty()) {
      heading(label);
      out.begin("p").text(text).end();
    }
  }

  private void heading(Label label) {
    out.begin("h4").text(words.text(label)).end();
  }

  private void begin(String summary) {
    out.begin("details").begin("summary").text(summary).end();
  }

  private static Label meaning(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> Label.HTML_MEANS;
      case LIKELY -> Label.HTML_LIKELY;
      case POSSIBLE -> Label.HTML_MAYBE;
    };
  }
}
