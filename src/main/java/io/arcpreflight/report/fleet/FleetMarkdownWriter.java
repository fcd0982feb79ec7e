package io.arcpreflight.report.fleet;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetDocument.Readiness;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.markdown.MarkdownText;
import java.io.IOException;
import java.util.List;

/** For wikis and tickets. */
final class FleetMarkdownWriter implements FleetWriter {
  private final FleetWords words;
  private final Labels labels;

  FleetMarkdownWriter(FleetWords words, Labels labels) {
    this.words = words;
    this.labels = labels;
  }

  @Override
  public void write(FleetPicture picture, Appendable out) throws IOException {
    var document = picture.document();
    readiness(document.readiness(), out);
    remark("shared-names", document.readiness().sharedNames(), out);
    remark("future", document.reading().futureNamed(), out);
    changes(document, out);
    causes(document, out);
    servers(document, out);
    problems(document, out);
  }

  private void readiness(Readiness readiness, Appendable out) throws IOException {
    var all = readiness.servers() + readiness.notReported().size();
    out.append("# ").append(words.text("title", all)).append("\n\n");
    MarkdownText.row(out, words.text("column.state"), words.text("column.servers"));
    MarkdownText.rule(out, 2);
    state("ready", readiness.ready(), out);
    state("ready-with-warnings", readiness.readyWithWarnings(), out);
    state("not-ready", readiness.notReady(), out);
    state("unfinished", readiness.unfinished(), out);
    if (readiness.expected() != null) {
      state("not-reported", readiness.notReported().size(), out);
    }
  }

  private void state(String state, int servers, Appendable out) throws IOException {
    MarkdownText.row(out, words.text("state." + state), FleetWords.number(servers));
  }

  /** What is odd of some servers, with their names. */
  private void remark(String key, List<String> names, Appendable out) throws IOException {
    if (!names.isEmpty()) {
      out.append('\n').append(words.count(key, names.size())).append(": ");
      var separator = "";
      for (var name : names) {
        out.append(separator).append(MarkdownText.code(name));
        separator = ", ";
      }
      out.append('\n');
    }
  }

  private void changes(FleetDocument document, Appendable out) throws IOException {
    if (document.changes().isEmpty()) {
      return;
    }
    heading("changes", out);
    MarkdownText.row(
        out,
        "",
        words.text("column.frees"),
        words.text("column.freed"),
        words.text("column.cause"),
        words.text("column.place"),
        words.text("column.servers"),
        words.text("column.owner"));
    MarkdownText.rule(out, 7);
    for (var change : document.changes()) {
      MarkdownText.row(
          out,
          Integer.toString(change.rank()),
          FleetWords.number(change.frees()),
          FleetWords.number(change.freed()),
          MarkdownText.code(change.cause()),
          place(change),
          words.text("of-servers", change.servers(), change.of()),
          MarkdownText.plain(labels.text(Label.of(change.owner()))));
    }
  }

  private String place(Change change) {
    var place = change.place();
    return place == null ? "" : words.kind(place.kind()) + " " + MarkdownText.code(place.value());
  }

  private void causes(FleetDocument document, Appendable out) throws IOException {
    if (document.causes().isEmpty()) {
      return;
    }
    heading("causes", out);
    MarkdownText.row(
        out,
        words.text("column.cause"),
        words.text("column.alone"),
        words.text("column.blocked"),
        words.text("column.servers"),
        words.text("column.shared"));
    MarkdownText.rule(out, 5);
    for (var cause : document.causes()) {
      var shared = cause.shared().isEmpty() ? null : cause.shared().getFirst();
      MarkdownText.row(
          out,
          MarkdownText.code(cause.cause()) + " " + MarkdownText.plain(cause.title()),
          FleetWords.number(cause.alone()),
          FleetWords.number(cause.blocked()),
          FleetWords.number(cause.servers()),
          shared == null || !shared.isTelling(cause.servers())
              ? ""
              : words.text(
                  "shared.of",
                  words.kind(shared.kind()),
                  MarkdownText.code(shared.value()),
                  shared.servers(),
                  shared.of()));
    }
  }

  private void servers(FleetDocument document, Appendable out) throws IOException {
    if (document.servers().isEmpty()) {
      return;
    }
    heading("servers-asked", out);
    for (var server : document.servers()) {
      out.append("- ").append(MarkdownText.code(server.server())).append(' ');
      out.append(words.text("state." + server.verdict().id())).append('\n');
      for (var finding : server.findings()) {
        out.append("  - ").append(MarkdownText.code(finding.cause())).append(' ');
        out.append(MarkdownText.plain(finding.summary())).append('\n');
      }
    }
  }

  private void problems(FleetDocument document, Appendable out) throws IOException {
    if (document.reading().unusable() == 0) {
      return;
    }
    heading("problems", out);
    for (var problem : document.reading().named()) {
      out.append("- ").append(MarkdownText.code(problem.source())).append(": ");
      out.append(MarkdownText.plain(problem.reason())).append('\n');
    }
  }

  private void heading(String key, Appendable out) throws IOException {
    out.append("\n## ").append(words.text(key)).append("\n\n");
  }
}
