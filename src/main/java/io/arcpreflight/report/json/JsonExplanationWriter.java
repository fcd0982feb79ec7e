package io.arcpreflight.report.json;

import io.arcpreflight.report.ExplanationWriter;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.ExplanationDocument;
import io.arcpreflight.report.explain.KnownIds;
import java.io.IOException;
import java.util.List;

/** For programs: all explanations, whole; what is absent is null. */
public final class JsonExplanationWriter implements ExplanationWriter {
  @Override
  public void write(List<Explanation> explanations, Appendable out) throws IOException {
    JsonOutput.writeIndented(ExplanationDocument.class, ExplanationDocument.of(explanations), out);
  }

  @Override
  public void write(KnownIds ids, Appendable out) throws IOException {
    JsonOutput.writeIndented(KnownIds.class, ids, out);
  }
}
