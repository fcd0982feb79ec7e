package io.arcpreflight.report.firewall;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.firewall.FirewallRequest.Action;
import io.arcpreflight.report.firewall.FirewallRequest.Change;
import io.arcpreflight.report.markdown.MarkdownReportWriter;
import io.arcpreflight.report.markdown.MarkdownText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Writes the request for changes as Markdown: a table of what to change, and why for each. */
public final class FirewallMarkdownWriter implements ReportWriter {
  private final Labels words;

  public FirewallMarkdownWriter(Labels words) {
    this.words = words;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    var changes = RequestBuilder.of(report, words).changes();
    out.append("# ").append(words.text(Label.FIREWALL_TITLE)).append("\n\n");
    MarkdownReportWriter.head(report, words, out);
    var sources = new LinkedHashSet<String>();
    changes.forEach(change -> sources.addAll(change.source()));
    if (!sources.isEmpty()) {
      MarkdownText.row(out, words.text(Label.FIREWALL_SOURCE), codes(List.copyOf(sources)));
    }
    out.append('\n');
    if (changes.isEmpty()) {
      out.append(words.text(Label.FIREWALL_NOTHING)).append('\n');
      return;
    }
    writeTable(changes, out);
    var number = 1;
    for (var change : changes) {
      write(number++, report, change, out);
    }
    writeVerification(report, changes, out);
  }

  private void writeTable(List<Change> changes, Appendable out) throws IOException {
    MarkdownText.row(
        out,
        "",
        words.text(Label.FIREWALL_ACTION),
        words.text(Label.FIREWALL_DESTINATION),
        words.text(Label.FIREWALL_PORT),
        words.text(Label.FIREWALL_VIA),
        words.text(Label.FIREWALL_TAG));
    MarkdownText.rule(out, 6);
    var number = 1;
    for (var change : changes) {
      MarkdownText.row(
          out,
          Integer.toString(number++),
          words.text(label(change.action())),
          MarkdownText.code(change.host()),
          change.protocol() + " " + change.port(),
          MarkdownText.code(change.via()),
          MarkdownText.plain(change.serviceTag()));
    }
    out.append('\n');
  }

  private void write(int number, Report report, Change change, Appendable out) throws IOException {
    out.append("## ").append(Integer.toString(number)).append(". ");
    out.append(words.text(label(change.action()))).append(": ");
    out.append(MarkdownText.code(change.host() + ":" + change.port())).append("\n\n");
    item(
        words.text(Label.FIREWALL_NEED),
        words.text(change.required() ? Label.FIREWALL_REQUIRED : Label.FIREWALL_OPTIONAL),
        out);
    if (!change.source().isEmpty()) {
      item(words.text(Label.FIREWALL_SOURCE), codes(change.source()), out);
    }
    if (!change.addresses().isEmpty()) {
      item(words.text(Label.FIREWALL_ADDRESSES), codes(change.addresses()), out);
    }
    if (!change.via().isEmpty()) {
      item(words.text(Label.FIREWALL_VIA), MarkdownText.code(change.via()), out);
    }
    item(words.text(Label.FIREWALL_BY), MarkdownText.plain(change.by()), out);
    item(words.text(Label.FIREWALL_AT), change.at(), out);
    out.append('\n');
    MarkdownText.block("text", "", change.seen(), out);
    out.append('\n').append(words.text(Label.FIREWALL_VERIFY)).append("\n\n");
    MarkdownText.block("sh", "", List.of(Verification.command(report, change.checks())), out);
    out.append('\n');
  }

  private void writeVerification(Report report, List<Change> changes, Appendable out)
      throws IOException {
    if (changes.size() > 1) {
      var checks = new LinkedHashSet<String>();
      changes.forEach(change -> checks.addAll(change.checks()));
      out.append("## ").append(words.text(Label.FIREWALL_VERIFY_ALL)).append("\n\n");
      MarkdownText.block("sh", "", List.of(Verification.command(report, List.copyOf(checks))), out);
    }
  }

  private static void item(String name, String value, Appendable out) throws IOException {
    out.append("- ").append(name).append(": ").append(value).append('\n');
  }

  private static String codes(List<String> texts) {
    var codes = new ArrayList<String>();
    texts.forEach(text -> codes.add(MarkdownText.code(text)));
    return String.join(", ", codes);
  }

  private static Label label(Action action) {
    return switch (action) {
      case OPEN -> Label.FIREWALL_OPEN;
      case ALLOW_IN_PROXY -> Label.FIREWALL_ALLOW_IN_PROXY;
      case ALLOW_BY_NAME -> Label.FIREWALL_ALLOW_BY_NAME;
      case EXEMPT_FROM_INSPECTION -> Label.FIREWALL_EXEMPT;
    };
  }
}
