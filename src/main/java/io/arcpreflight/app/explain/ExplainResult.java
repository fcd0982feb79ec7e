package io.arcpreflight.app.explain;

import io.arcpreflight.report.Report;
import io.arcpreflight.report.explain.Explanation;
import java.util.List;

/** What an explanation came to. */
public sealed interface ExplainResult {

  /** Entries of the catalogue; the most specific first, at least one. */
  record Explained(List<Explanation> explanations) implements ExplainResult {
    public Explained {
      explanations = List.copyOf(explanations);
    }
  }

  /** A saved report, as this version of the program judges what it has seen. */
  record JudgedAgain(Report report) implements ExplainResult {}
}
