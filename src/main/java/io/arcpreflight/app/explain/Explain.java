package io.arcpreflight.app.explain;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.explain.Explainer;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.KnownIds;
import io.arcpreflight.text.SecretMasker;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a code, a cause, a message or a saved report means. */
public final class Explain {
  private static final int SHOWN_COLUMNS = 60;

  private final ProcessContext context;
  private final Catalog catalog;
  private final Explainer explainer;

  public Explain(ProcessContext context, Language language) {
    this.context = context;
    this.catalog = Catalog.load(language);
    this.explainer = new Explainer(catalog);
  }

  /** All that has an id. */
  public KnownIds list() {
    return KnownIds.of(catalog);
  }

  /**
   * Finds out what is meant: an id before a file, and a file before a message.
   *
   * @throws BadInputException when none of it is known
   */
  public ExplainResult explain(String words) throws IOException {
    return explain(words, false);
  }

  /**
   * The same.
   *
   * @param redacted whether what is private in a saved report is replaced before it is judged
   */
  public ExplainResult explain(String words, boolean redacted) throws IOException {
    var entry = redacted ? Optional.<Explanation>empty() : explainer.byId(words);
    if (entry.isPresent()) {
      return new ExplainResult.Explained(List.of(entry.get()), null);
    }
    var input = InputText.behind(words, context);
    if (input.isPresent()) {
      return explain(input.get(), redacted);
    }
    if (redacted) {
      throw unknown(words, list());
    }
    var explanations = explainer.inText(words);
    if (explanations.isEmpty()) {
      var ids = list();
      explanations = mayBeCode(words, ids) ? explainer.asCode(words) : List.of();
      if (explanations.isEmpty()) {
        throw unknown(words, ids);
      }
    }
    return explained(explanations, words);
  }

  private ExplainResult explain(InputText input, boolean redacted) throws IOException {
    if (input.isReport()) {
      var remarks = new ArrayList<String>();
      var report = SavedReport.judgeAgain(input, catalog, redacted, remarks::add);
      return new ExplainResult.JudgedAgain(report, remarks);
    }
    if (redacted) {
      throw new BadInputException(
          ExitCode.ARGUMENT,
          input.origin() + " is not a saved report (--format json); --redact is for these");
    }
    var entry = explainer.byId(input.text());
    var explanations = entry.map(List::of).orElseGet(() -> explainer.inText(input.text()));
    if (explanations.isEmpty()) {
      throw new BadInputException(
          ExitCode.ARGUMENT,
          input.origin() + " contains no saved report and no known message or code");
    }
    return explained(explanations, input.text());
  }

  private ExplainResult explained(List<Explanation> explanations, String text) {
    return new ExplainResult.Explained(explanations, explainer.systemOf(text).orElse(null));
  }

  /** One word of letters and digits alone, and no slip in something that is known. */
  private static boolean mayBeCode(String words, KnownIds ids) {
    return words.chars().allMatch(Character::isLetterOrDigit) && ids.nearest(words).isEmpty();
  }

  private static BadInputException unknown(String words, KnownIds ids) {
    var masked = SecretMasker.mask(words);
    var cut = TextWidth.cut(masked, SHOWN_COLUMNS);
    var shown = VisibleText.of(cut) + (cut.length() < masked.length() ? "…" : "");
    if (looksLikeFile(words)) {
      return new BadInputException(ExitCode.ARGUMENT, "there is no file " + shown);
    }
    var nearest = ids.nearest(words).map(id -> "; did you mean " + id + "?").orElse("");
    return new BadInputException(
        ExitCode.ARGUMENT,
        "'"
            + shown
            + "' is not a known code, cause, message, topic (explain --list shows them) or file"
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
