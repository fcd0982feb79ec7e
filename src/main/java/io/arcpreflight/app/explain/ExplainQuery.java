package io.arcpreflight.app.explain;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.explain.Explainer;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.Explanation.Issuer;
import io.arcpreflight.report.explain.Explanation.OfUnlistedCode;
import io.arcpreflight.report.explain.KnownIds;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;
import java.io.File;
import java.util.List;

/** What {@code explain} was asked. */
public sealed interface ExplainQuery {
  int SHOWN_COLUMNS = 60;

  /** About something in the catalogue; the most specific first, at least one. */
  record Known(List<Explanation> explanations) implements ExplainQuery {
    public Known {
      explanations = List.copyOf(explanations);
    }
  }

  /** About a saved report. */
  record Saved(InputText report) implements ExplainQuery {}

  /**
   * Finds out what is meant: an id before a file, and a file before a message.
   *
   * @throws BadInputException when none of it is known
   */
  static ExplainQuery read(String words, Catalog catalog, ProcessContext surroundings) {
    var explainer = new Explainer(catalog);
    var entry = explainer.byId(words);
    if (entry.isPresent()) {
      return new Known(List.of(entry.get()));
    }
    var input = InputText.behind(words, surroundings);
    if (input.isPresent()) {
      return read(input.get(), explainer);
    }
    var explanations = explainer.inText(words);
    if (isNothing(explanations)) {
      throw unknown(words, KnownIds.of(catalog));
    }
    return new Known(explanations);
  }

  private static ExplainQuery read(InputText input, Explainer explainer) {
    if (input.isReport()) {
      return new Saved(input);
    }
    var entry = explainer.byId(input.text());
    var explanations = entry.map(List::of).orElseGet(() -> explainer.inText(input.text()));
    if (explanations.isEmpty()) {
      throw new BadInputException(
          ExitCode.ARGUMENT,
          input.origin() + " holds no saved report and no message or code that is known");
    }
    return new Known(explanations);
  }

  /** A word that only looks like a code of the agent is a typing mistake. */
  private static boolean isNothing(List<Explanation> explanations) {
    return explanations.isEmpty()
        || (explanations.size() == 1
            && explanations.getFirst() instanceof OfUnlistedCode code
            && code.issuer() == Issuer.AGENT);
  }

  private static BadInputException unknown(String words, KnownIds ids) {
    var cut = TextWidth.cut(words, SHOWN_COLUMNS);
    var shown = VisibleText.of(cut) + (cut.length() < words.length() ? "…" : "");
    if (looksLikeFile(words)) {
      return new BadInputException(ExitCode.ARGUMENT, "there is no file " + shown);
    }
    var nearest = ids.nearest(words).map(id -> "; did you mean " + id + "?").orElse("");
    return new BadInputException(
        ExitCode.ARGUMENT,
        "'"
            + shown
            + "' is no known code, cause, message or topic (explain --list names them), and no file"
            + nearest);
  }

  private static boolean looksLikeFile(String words) {
    return words.indexOf(' ') < 0
        && (words.indexOf(File.separatorChar) >= 0
            || words.endsWith(".json")
            || words.endsWith(".log")
            || words.endsWith(".txt"));
  }
}
