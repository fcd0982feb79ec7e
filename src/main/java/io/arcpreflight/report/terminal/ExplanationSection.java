package io.arcpreflight.report.terminal;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.Explanation.OfArea;
import io.arcpreflight.report.explain.Explanation.OfCause;
import io.arcpreflight.report.explain.Explanation.OfCode;
import io.arcpreflight.report.explain.Explanation.OfMessage;
import io.arcpreflight.report.explain.Explanation.OfStatus;
import io.arcpreflight.report.explain.Explanation.OfTopic;
import io.arcpreflight.report.explain.Explanation.OfUnlistedCode;
import io.arcpreflight.report.explain.Explanation.Reference;
import io.arcpreflight.report.explain.Topic;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One explanation, laid out as findings are. */
final class ExplanationSection {
  private final PageLayout page;
  private final Labels words;
  private final ExplanationBlocks blocks;

  ExplanationSection(PageLayout page, Labels words, OperatingSystem system) {
    this.page = page;
    this.words = words;
    this.blocks = new ExplanationBlocks(page, words, system);
  }

  void write(Explanation explanation) throws IOException {
    var outline = outline(explanation);
    var line = page.line().add(outline.sign()).add(" ");
    var title = page.wrapped(line, line.columns(), AnsiColor.HEADING, outline.title());
    page.endWith(title, explanation.id());
    switch (explanation) {
      case OfCause cause -> write(cause);
      case OfCode code -> write(code);
      case OfMessage message -> write(message);
      case OfTopic topic -> write(topic);
      case OfArea area -> blocks.list(area.causes());
      case OfStatus status -> {
        blocks.text(Label.MEANS, words.text(Label.STATUS_MEANS));
        blocks.list(status.causes());
      }
      case OfUnlistedCode code -> blocks.text(Label.MEANS, words.text(meaning(code)));
    }
    if (!isShort()) {
      blocks.sources(explanation.sources());
    }
  }

  /** One line about it where it is not the matter itself. */
  String summary(Explanation explanation) {
    return explanation instanceof OfMessage message
        ? withoutFullStop(message.meaning())
        : outline(explanation).title();
  }

  /** What to ask next. */
  void writeNext(Explanation explanation) throws IOException {
    var causes = outline(explanation).causes();
    if (!causes.isEmpty() && !isShort()) {
      page.blank();
      var line = page.line().add(words.text(Label.NEXT) + "  ");
      page.end(line.add("arc-preflight explain " + causes.getFirst().id()));
    }
  }

  private Outline outline(Explanation explanation) {
    return switch (explanation) {
      case OfCause cause ->
          new Outline(StatusSymbol.of(cause.severity()), cause.title(), List.of());
      case OfCode code ->
          new Outline(
              StatusSymbol.of(code.severity()), withoutFullStop(code.meaning()), code.causes());
      case OfMessage message ->
          new Outline(
              StatusSymbol.of(message.severity()),
              words.text(Label.QUOTED, message.words()),
              message.causes());
      case OfTopic topic ->
          new Outline(
              StatusSymbol.NOTE,
              words.text(Label.of(Topic.parse(topic.id()).orElseThrow())),
              topic.causes());
      case OfArea area ->
          new Outline(StatusSymbol.NOTE, words.text(Label.AREA, area.id()), area.causes());
      case OfStatus status ->
          new Outline(
              StatusSymbol.NOTE,
              words.text(Label.STATUS, status.number(), status.phrase()),
              status.causes());
      case OfUnlistedCode _ ->
          new Outline(StatusSymbol.UNKNOWN, words.text(Label.UNLISTED), List.of());
    };
  }

  private void write(OfCause cause) throws IOException {
    blocks.text(Label.MEANS, cause.meaning());
    blocks.remedy(cause.likelyCause(), cause.remedy());
    if (isShort()) {
      return;
    }
    blocks.owner(cause.owner());
    if (cause.code() != null) {
      blocks.text(Label.CODE, codes(cause, cause.code()));
    }
    blocks.references(Label.DOC, otherThan(cause.code(), cause.documented()));
  }

  private static List<Reference> otherThan(@Nullable String code, List<Reference> rows) {
    var others = new ArrayList<>(rows);
    others.removeIf(row -> row.id().equals(code));
    return others;
  }

  private String codes(OfCause cause, String code) {
    if (cause.newerCode() != null) {
      return words.text(Label.NEWER_AGENTS, code, cause.newerCode());
    }
    return cause.alsoReportedAs().isEmpty()
        ? code
        : words.text(Label.ALSO_REPORTED, code, String.join(", ", cause.alsoReportedAs()));
  }

  private void write(OfCode code) throws IOException {
    blocks.remedy(code.likelyCause(), code.remedy());
    if (isShort()) {
      return;
    }
    blocks.owner(code.owner());
    blocks.text(Label.EXIT, exit(code));
    blocks.text(Label.SINCE, history(code));
    blocks.references(Label.CAUSES, code.causes());
  }

  private String exit(OfCode code) {
    if (code.exit() == null) {
      return words.text(Label.EXIT_OF_INSTALLER);
    }
    var exit = words.text(Label.EXIT_OF_AGENT, code.exit());
    return switch (code.exit()) {
      case 1 -> exit + " " + words.text(Label.OWN_EXIT_INCOMPLETE);
      case 6 -> exit + " " + words.text(Label.OWN_EXIT_PREREQUISITE);
      default -> exit;
    };
  }

  private String history(OfCode code) {
    var history = new ArrayList<String>();
    if (!code.in2021()) {
      history.add(words.text(code.inCurrent() ? Label.SINCE_NEW : Label.SINCE_NEVER, code.since()));
    } else if (code.whatChanged() == null) {
      history.add(words.text(Label.SINCE_SAME));
    } else {
      history.add(words.text(code.inCurrent() ? Label.SINCE_CHANGED : Label.SINCE_DROPPED));
    }
    if (code.whatChanged() != null) {
      history.add(code.whatChanged());
    }
    return String.join(" ", history);
  }

  private void write(OfMessage message) throws IOException {
    if (message.seen() != null && !message.seen().equals(message.words())) {
      blocks.text(Label.SEEN, oneLine(message.seen()));
    }
    blocks.text(Label.MEANS, message.meaning());
    blocks.steps(message.remedy());
    if (isShort()) {
      return;
    }
    blocks.owner(message.owner());
    if (message.code() != null) {
      blocks.text(Label.CODE, message.code());
    }
    blocks.text(Label.DOC, place(message));
    blocks.references(Label.CAUSES, message.causes());
  }

  private String place(OfMessage message) {
    var place = new StringBuilder();
    if (message.row() == null) {
      place.append(words.text(Label.MESSAGE_NEWER));
    } else {
      var still = message.inCurrent() ? Label.MESSAGE_ROW_STILL : Label.MESSAGE_ROW_ONLY;
      place.append(words.text(still, message.row()));
    }
    if (message.context() != null) {
      place.append("; ").append(words.text(Label.MESSAGE_AFTER, message.context()));
    }
    if (!message.notes().isEmpty()) {
      place.append("; ").append(words.text(Label.SEE, String.join(", ", message.notes())));
    }
    return place.toString();
  }

  private void write(OfTopic topic) throws IOException {
    if (topic.meaning() != null) {
      blocks.text(Label.MEANS, topic.meaning());
    }
    blocks.items(topic.items());
    blocks.steps(topic.remedy());
    if (!topic.messages().isEmpty()) {
      blocks.text(Label.DOC, String.join(", ", topic.messages()));
    }
    blocks.references(Label.CAUSES, topic.causes());
  }

  private boolean isShort() {
    return page.style().detail() == Detail.SHORT;
  }

  private static Label meaning(OfUnlistedCode code) {
    return switch (code.issuer()) {
      case AGENT -> Label.UNLISTED_AGENT;
      case ENTRA -> Label.UNLISTED_ENTRA;
      case AZURE -> Label.UNLISTED_AZURE;
    };
  }

  private static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /**
   * What explanations of all kinds have.
   *
   * @param title one line about it
   * @param causes what to ask for next, likeliest first
   */
  private record Outline(StatusSymbol sign, String title, List<Reference> causes) {}

  private static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    for (var word : text.split("\\s+", -1)) {
      line.append(line.isEmpty() || word.isEmpty() ? "" : " ").append(word);
    }
    return line.toString();
  }
}
