package io.arcpreflight.app.explain;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.explain.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an explanation came to. */
public sealed interface ExplainResult {

  /**
   * Entries of the catalogue; the most specific first, at least one.
   *
   * @param system that a text which was explained is of; null where it does not tell
   */
  record Explained(List<Explanation> explanations, @Nullable OperatingSystem system)
      implements ExplainResult {
    public Explained {
      explanations = List.copyOf(explanations);
    }
  }

  /**
   * A saved report, as this version of the program judges what it has seen.
   *
   * @param remarks what this version does not know of it, in sentences
   */
  record JudgedAgain(Report report, List<String> remarks) implements ExplainResult {
    public JudgedAgain {
      remarks = List.copyOf(remarks);
    }
  }
}
