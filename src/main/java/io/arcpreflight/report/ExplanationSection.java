package io.arcpreflight.report;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.TerminalStyle.Detail;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.Explanation.OfCause;
import io.arcpreflight.report.explain.Explanation.OfCode;
import io.arcpreflight.report.explain.Explanation.OfMessage;
import io.arcpreflight.report.explain.Explanation.OfTopic;
import io.arcpreflight.report.explain.Explanation.OfUnlistedCode;
import io.arcpreflight.report.explain.Explanation.Reference;
import io.arcpreflight.report.explain.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One explanation, laid out as findings are. */
final class ExplanationSection {
  private final Page page;
  private final Words words;
  private final ExplanationBlocks blocks;

  ExplanationSection(Page page, Words words, OperatingSystem system) {
    this.page = page;
    this.words = words;
    this.blocks = new ExplanationBlocks(page, words, system);
  }

  void write(Explanation explanation) throws IOException {
    var line = page.line().add(sign(explanation)).add(" ");
    var title = page.wrapped(line, line.columns(), Ink.HEADING, title(explanation));
    page.endWith(title, explanation.id());
    switch (explanation) {
      case OfCause cause -> write(cause);
      case OfCode code -> write(code);
      case OfMessage message -> write(message);
      case OfTopic topic -> write(topic);
      case OfUnlistedCode code -> blocks.text(Word.MEANS, words.text(meaning(code)));
    }
    if (!isShort()) {
      blocks.sources(explanation.sources());
    }
  }

  /** One line about it. */
  String title(Explanation explanation) {
    return switch (explanation) {
      case OfCause cause -> cause.title();
      case OfCode code -> withoutFullStop(code.meaning());
      case OfMessage message -> words.text(Word.QUOTED, message.words());
      case OfTopic topic -> words.text(Word.of(Topic.parse(topic.id()).orElseThrow()));
      case OfUnlistedCode _ -> words.text(Word.UNLISTED);
    };
  }

  /** One line about it where it is not the matter itself. */
  String summary(Explanation explanation) {
    return explanation instanceof OfMessage message
        ? withoutFullStop(message.meaning())
        : title(explanation);
  }

  /** What to ask next. */
  void writeNext(Explanation explanation) throws IOException {
    var causes =
        switch (explanation) {
          case OfCode code -> code.causes();
          case OfMessage message -> message.causes();
          case OfTopic topic -> topic.causes();
          case OfCause _, OfUnlistedCode _ -> null;
        };
    if (causes != null && !causes.isEmpty() && !isShort()) {
      page.blank();
      var line = page.line().add(words.text(Word.NEXT) + "  ");
      page.end(line.add("arc-preflight explain " + causes.getFirst().id()));
    }
  }

  private void write(OfCause cause) throws IOException {
    blocks.text(Word.MEANS, cause.meaning());
    blocks.remedy(cause.likelyCause(), cause.remedy());
    if (isShort()) {
      return;
    }
    blocks.owner(cause.owner());
    if (cause.code() != null) {
      blocks.text(Word.CODE, codes(cause, cause.code()));
    }
    blocks.references(Word.DOC, otherThan(cause.code(), cause.documented()));
  }

  private static List<Reference> otherThan(@Nullable String code, List<Reference> rows) {
    var others = new ArrayList<>(rows);
    others.removeIf(row -> row.id().equals(code));
    return others;
  }

  private String codes(OfCause cause, String code) {
    if (cause.newerCode() != null) {
      return words.text(Word.NEWER_AGENTS, code, cause.newerCode());
    }
    return cause.alsoReportedAs().isEmpty()
        ? code
        : words.text(Word.ALSO_REPORTED, code, String.join(", ", cause.alsoReportedAs()));
  }

  private void write(OfCode code) throws IOException {
    blocks.remedy(code.likelyCause(), code.remedy());
    if (isShort()) {
      return;
    }
    blocks.owner(code.owner());
    blocks.text(Word.EXIT, exit(code));
    blocks.text(Word.SINCE, history(code));
    blocks.references(Word.CAUSES, code.causes());
  }

  private String exit(OfCode code) {
    if (code.exit() == null) {
      return words.text(Word.EXIT_OF_INSTALLER);
    }
    var exit = words.text(Word.EXIT_OF_AGENT, code.exit());
    return switch (code.exit()) {
      case 1 -> exit + " " + words.text(Word.OWN_EXIT_INCOMPLETE);
      case 6 -> exit + " " + words.text(Word.OWN_EXIT_PREREQUISITE);
      default -> exit;
    };
  }

  private String history(OfCode code) {
    var history = new ArrayList<String>();
    if (!code.in2021()) {
      history.add(words.text(Word.SINCE_NEW, code.since()));
    } else if (code.whatChanged() == null) {
      history.add(words.text(Word.SINCE_SAME));
    } else {
      history.add(words.text(code.inCurrent() ? Word.SINCE_CHANGED : Word.SINCE_DROPPED));
    }
    if (code.whatChanged() != null) {
      history.add(code.whatChanged());
    }
    return String.join(" ", history);
  }

  private void write(OfMessage message) throws IOException {
    if (message.seen() != null && !message.seen().equals(message.words())) {
      blocks.text(Word.SEEN, oneLine(message.seen()));
    }
    blocks.text(Word.MEANS, message.meaning());
    blocks.steps(message.remedy());
    if (isShort()) {
      return;
    }
    blocks.owner(message.owner());
    if (message.code() != null) {
      blocks.text(Word.CODE, message.code());
    }
    blocks.text(Word.DOC, place(message));
    blocks.references(Word.CAUSES, message.causes());
  }

  private String place(OfMessage message) {
    var place = new StringBuilder();
    if (message.row() == null) {
      place.append(words.text(Word.MESSAGE_NEWER));
    } else {
      var still = message.inCurrent() ? Word.MESSAGE_ROW_STILL : Word.MESSAGE_ROW_ONLY;
      place.append(words.text(still, message.row()));
    }
    if (message.context() != null) {
      place.append("; ").append(words.text(Word.MESSAGE_AFTER, message.context()));
    }
    if (!message.notes().isEmpty()) {
      place.append("; ").append(words.text(Word.SEE, String.join(", ", message.notes())));
    }
    return place.toString();
  }

  private void write(OfTopic topic) throws IOException {
    if (topic.meaning() != null) {
      blocks.text(Word.MEANS, topic.meaning());
    }
    blocks.items(topic.items());
    blocks.steps(topic.remedy());
    if (!topic.messages().isEmpty()) {
      blocks.text(Word.DOC, String.join(", ", topic.messages()));
    }
    blocks.references(Word.CAUSES, topic.causes());
  }

  private static Sign sign(Explanation explanation) {
    return switch (explanation) {
      case OfCause cause -> Sign.of(cause.severity());
      case OfCode code -> Sign.of(code.severity());
      case OfMessage message -> Sign.of(message.severity());
      case OfTopic _ -> Sign.NOTE;
      case OfUnlistedCode _ -> Sign.UNKNOWN;
    };
  }

  private boolean isShort() {
    return page.style().detail() == Detail.SHORT;
  }

  private static Word meaning(OfUnlistedCode code) {
    return switch (code.issuer()) {
      case AGENT -> Word.UNLISTED_AGENT;
      case ENTRA -> Word.UNLISTED_ENTRA;
      case AZURE -> Word.UNLISTED_AZURE;
    };
  }

  private static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    for (var word : text.split("\\s+", -1)) {
      line.append(line.isEmpty() || word.isEmpty() ? "" : " ").append(word);
    }
    return line.toString();
  }
}
