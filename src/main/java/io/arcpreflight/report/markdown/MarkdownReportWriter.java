package io.arcpreflight.report.markdown;

import io.arcpreflight.report.DocumentationReferences;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.VerdictText;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;

/** Writes a report for a ticket or a pull request. What is long is folded. */
public final class MarkdownReportWriter implements ReportWriter {
  private static final int SHOWN_LINES = 6;

  private final Labels words;

  public MarkdownReportWriter(Labels words) {
    this.words = words;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    var verdict = new VerdictText(words, false);
    out.append("# arc-preflight: ").append(words.text(verdict.title(report))).append("\n\n");
    out.append(MarkdownText.plain(verdict.sentence(report))).append("\n\n");
    writeHead(report, out);
    var number = 1;
    for (var finding : report.findings()) {
      write(number++, finding, out);
    }
    writeMissing(report, out);
    writeChecks(report, out);
    writeSettings(report, out);
  }

  /** Where, when and for what a run was. */
  public static void head(Report report, Labels words, Appendable out) throws IOException {
    MarkdownText.row(
        out,
        words.text(Label.MD_SERVER),
        MarkdownText.code(report.host().name()) + ", " + MarkdownText.plain(report.host().os()));
    MarkdownText.rule(out, 2);
    var time = report.startedAt().withOffsetSameInstant(ZoneOffset.UTC);
    MarkdownText.row(out, words.text(Label.MD_TIME), TimeText.shown(time) + " UTC");
  }

  private void writeHead(Report report, Appendable out) throws IOException {
    head(report, words, out);
    MarkdownText.row(out, words.text(Label.MD_DURATION), TimeText.shown(report.durationMs()));
    MarkdownText.row(
        out, words.text(Label.EXIT), MarkdownText.code(Integer.toString(report.exitCode())));
    MarkdownText.row(out, "arc-preflight", MarkdownText.code(report.tool().version()));
    out.append('\n');
  }

  private void write(int number, ReportedFinding finding, Appendable out) throws IOException {
    out.append("## ").append(Integer.toString(number)).append(". ");
    out.append(sign(finding)).append(' ').append(MarkdownText.plain(finding.summary()));
    out.append("\n\n").append(MarkdownText.code(finding.cause()));
    for (var place : new DocumentationReferences(words).of(finding)) {
      out.append(" · ").append(MarkdownText.plain(place));
    }
    out.append(" · ").append(words.text(Label.of(finding.owner()))).append('\n');
    if (!finding.evidence().isEmpty()) {
      out.append("\n**").append(words.text(Label.SEEN)).append("**\n\n");
      writeEvidence(finding.evidence(), out);
    }
    labelled(Label.MEANS, finding.meaning(), out);
    if (finding.likelyCause() != null) {
      labelled(Label.LIKELY, finding.likelyCause(), out);
    }
    out.append("\n**").append(words.text(Label.DO)).append("**\n\n");
    var step = 1;
    for (var each : finding.remedy()) {
      out.append(Integer.toString(step++)).append(". [ ] ");
      out.append(MarkdownText.plain(each.text())).append('\n');
      if (each.command() != null) {
        MarkdownText.block("sh", "   ", List.of(each.command()), out);
      }
    }
    if (finding.subjects().size() > 1) {
      var subjects = finding.subjects();
      begin(words.text(Label.MD_AFFECTED, subjects.size()), out);
      MarkdownText.block("text", "", subjects, out);
      end(out);
    }
    out.append('\n');
  }

  private static String sign(ReportedFinding finding) {
    return switch (finding.severity()) {
      case ERROR -> "❌";
      case WARNING -> "⚠️";
      case INFO -> "ℹ️";
    };
  }

  private void writeEvidence(List<String> evidence, Appendable out) throws IOException {
    var shown = evidence.subList(0, Math.min(SHOWN_LINES, evidence.size()));
    MarkdownText.block("text", "", shown, out);
    if (evidence.size() > shown.size()) {
      var rest = evidence.subList(shown.size(), evidence.size());
      begin(words.text(Label.MD_MORE_LINES, rest.size()), out);
      MarkdownText.block("text", "", rest, out);
      end(out);
    }
  }

  private void writeMissing(Report report, Appendable out) throws IOException {
    if (!report.missing().isEmpty()) {
      out.append("**").append(words.text(Label.MISSING)).append("** ");
      var separator = "";
      for (var id : report.missing()) {
        out.append(separator).append(MarkdownText.code(id));
        separator = ", ";
      }
      out.append("\n\n");
    }
  }

  private void writeChecks(Report report, Appendable out) throws IOException {
    if (report.checks().isEmpty()) {
      return;
    }
    begin(words.text(Label.MD_CHECKS, report.checks().size()), out);
    MarkdownText.row(
        out,
        words.text(Label.MD_CHECK),
        words.text(Label.MD_STATUS),
        words.text(Label.MD_SUBJECT),
        words.text(Label.MD_DURATION),
        words.text(Label.MD_CAUSE));
    MarkdownText.rule(out, 5);
    for (var check : report.checks()) {
      var reason = check.detail() == null ? "" : MarkdownText.plain(check.detail());
      MarkdownText.row(
          out,
          MarkdownText.code(check.id()),
          check.status().id(),
          MarkdownText.plain(check.title()),
          TimeText.shown(check.durationMs()),
          check.causes().isEmpty() ? reason : MarkdownText.code(String.join(" ", check.causes())));
    }
    end(out);
  }

  private void writeSettings(Report report, Appendable out) throws IOException {
    if (report.settings().isEmpty()) {
      return;
    }
    begin(words.text(Label.SETTINGS), out);
    MarkdownText.row(
        out, words.text(Label.MD_SETTING), words.text(Label.MD_VALUE), words.text(Label.MD_SOURCE));
    MarkdownText.rule(out, 3);
    for (var setting : report.settings()) {
      MarkdownText.row(
          out,
          MarkdownText.code(setting.name()),
          MarkdownText.code(setting.value()),
          MarkdownText.plain(words.phrase(setting.source())));
    }
    end(out);
  }

  private void labelled(Label label, String text, Appendable out) throws IOException {
    out.append("\n**").append(words.text(label)).append("** ");
    out.append(MarkdownText.plain(text)).append('\n');
  }

  private static void begin(String summary, Appendable out) throws IOException {
    out.append("\n<details><summary>").append(summary).append("</summary>\n\n");
  }

  private static void end(Appendable out) throws IOException {
    out.append("\n</details>\n");
  }
}
