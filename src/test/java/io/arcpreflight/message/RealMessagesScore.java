package io.arcpreflight.message;

import static java.util.Comparator.comparing;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.fixtures.OrdinaryLines;
import io.arcpreflight.message.FailureReason.Kind;
import io.arcpreflight.message.MessageAnalysis.Reason;
import io.arcpreflight.message.RealMessages.Part;
import io.arcpreflight.message.RealMessages.RealMessage;
import io.arcpreflight.message.Recognition.CodeFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What the program makes of the messages that users met. */
final class RealMessagesScore {
  private static final int SHOWN = 100;
  private static final String NOT_FOUND =
      "Not found in public, and so not measured: what is printed for a machine that is connected"
          + " under another identity (`explain agent.identity-expired` and the message"
          + " `provider-refuses` go by the documentation alone), messages of arcproxyd, and the"
          + " sentences of the Windows installer for AZCM0152, AZCM0155, AZCM0156, AZCM0158 to"
          + " AZCM0160 and AZCM0171.";

  private final MessageAnalyzer analyzer;
  private final List<Answer> answers;
  private final List<String> falselyNamed;

  RealMessagesScore(Catalog catalog) {
    analyzer = new MessageAnalyzer(catalog);
    answers =
        RealMessages.all().stream()
            .map(message -> new Answer(message, first(message.text())))
            .toList();
    falselyNamed = OrdinaryLines.all().stream().filter(line -> first(line).isPresent()).toList();
  }

  /** What went wrong, as {@code explain} puts it first. */
  private Optional<FailureReason> first(String text) {
    return analyzer.analyzeRecords(text).stream()
        .flatMap(record -> record.reasons().stream())
        .min(
            comparing((Reason reason) -> reason.recognition() instanceof CodeFound)
                .thenComparingInt(reason -> -reason.recognition().weight()))
        .map(Reason::failure);
  }

  /** The ordinary lines in which a failure is seen. */
  List<String> falselyNamed() {
    return falselyNamed;
  }

  int count(Part part, Outcome outcome) {
    return with(part, outcome).size();
  }

  private List<Answer> with(Part part, Outcome outcome) {
    return answers.stream()
        .filter(answer -> answer.message().part() == part && answer.outcome() == outcome)
        .toList();
  }

  /** How many of those that have a cause get it first, in percent. */
  double percentRight(Part part) {
    var right = count(part, Outcome.RIGHT);
    var all = right + count(part, Outcome.WRONG) + count(part, Outcome.MISSED);
    return 100.0 * right / all;
  }

  /** How many are told a cause that is not theirs, in percent of all. */
  double percentWrong(Part part) {
    var all = answers.stream().filter(answer -> answer.message().part() == part).count();
    return 100.0 * (count(part, Outcome.WRONG) + count(part, Outcome.INVENTED)) / all;
  }

  /** The scores, and all that is not recognised, as Markdown. */
  String document() {
    var lines = new ArrayList<String>();
    lines.add(
        "| part | cause first | wrong cause | not named | nothing named, rightly | cause invented"
            + " |");
    lines.add("|---|---|---|---|---|---|");
    for (var part : Part.values()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d (%.1f %%) | %d | %d | %d | %d |",
              name(part),
              count(part, Outcome.RIGHT),
              percentRight(part),
              count(part, Outcome.WRONG),
              count(part, Outcome.MISSED),
              count(part, Outcome.SILENT),
              count(part, Outcome.INVENTED)));
    }
    lines.add("");
    addPrinters(lines);
    lines.add("");
    addOrdinary(lines);
    for (var part : Part.values()) {
      lines.add("");
      addMissed(part, lines);
    }
    lines.add("");
    lines.add(NOT_FOUND);
    return String.join("\n", lines) + "\n";
  }

  private void addPrinters(List<String> lines) {
    var printers = new TreeSet<String>();
    answers.forEach(answer -> printers.add(answer.message().by()));
    lines.add("| printed by | messages | with a cause | first | wrong | not named |");
    lines.add("|---|---|---|---|---|---|");
    for (var printer : printers) {
      var those = answers.stream().filter(one -> one.message().by().equals(printer)).toList();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d | %d | %d |",
              printer,
              those.size(),
              those.stream().filter(one -> one.message().cause() != null).count(),
              those.stream().filter(one -> one.outcome() == Outcome.RIGHT).count(),
              those.stream().filter(one -> one.outcome().isWrong()).count(),
              those.stream().filter(one -> one.outcome() == Outcome.MISSED).count()));
    }
  }

  private void addOrdinary(List<String> lines) {
    lines.add(
        "Ordinary lines: %d, of which a failure is seen in %d."
            .formatted(OrdinaryLines.all().size(), falselyNamed.size()));
    falselyNamed.forEach(line -> lines.add("* `" + shown(line) + "`"));
  }

  private void addMissed(Part part, List<String> lines) {
    lines.add("| %s: not recognised | expected | named | begins |".formatted(name(part)));
    lines.add("|---|---|---|---|");
    for (var outcome : List.of(Outcome.WRONG, Outcome.INVENTED, Outcome.MISSED)) {
      for (var answer : with(part, outcome)) {
        var message = answer.message();
        lines.add(
            "| %s | %s | %s | `%s` |"
                .formatted(
                    message.by(),
                    message.cause() == null ? "none" : message.cause(),
                    answer.reason().map(FailureReason::id).orElse("nothing"),
                    shown(message.text())));
      }
    }
  }

  private static String name(Part part) {
    return switch (part) {
      case WRITTEN -> "written against";
      case MEASURED -> "only measured";
    };
  }

  private static String shown(String text) {
    var line = text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace('`', '\'');
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /** What became of a message. */
  enum Outcome {
    /** Its cause comes first. */
    RIGHT,
    /** Another cause comes first. */
    WRONG,
    /** It has a cause, and none is named; what is named may be a code that it prints itself. */
    MISSED,
    /** It has no cause, and none is named. */
    SILENT,
    /** It has no cause, and one is named. */
    INVENTED;

    boolean isWrong() {
      return this == WRONG || this == INVENTED;
    }
  }

  /** A message, and what it comes down to first. */
  private record Answer(RealMessage message, Optional<FailureReason> reason) {
    private Outcome outcome() {
      var isCause = reason.filter(one -> one.kind() == Kind.CAUSE).isPresent();
      if (message.cause() == null) {
        return isCause ? Outcome.INVENTED : Outcome.SILENT;
      }
      if (reason.filter(this::isRight).isPresent()) {
        return Outcome.RIGHT;
      }
      return isCause ? Outcome.WRONG : Outcome.MISSED;
    }

    private boolean isRight(FailureReason named) {
      return message.isRight(named.id())
          || (!named.causes().isEmpty() && message.isRight(named.causes().getFirst()));
    }
  }
}
