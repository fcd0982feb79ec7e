package io.arcpreflight.report;

import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.KnownIds;
import java.io.IOException;
import java.util.List;

/** Puts what the catalogue says into one format. The receiver is neither flushed nor closed. */
public interface ExplanationWriter {

  /** Writes the first explanation, and the others as far as the format has room for them. */
  void write(List<Explanation> explanations, Appendable out) throws IOException;

  /** Writes what can be asked for. */
  void write(KnownIds ids, Appendable out) throws IOException;
}
