package io.arcpreflight.report.explain;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * An answer of {@code explain}.
 *
 * @param schemaVersion of this form; readers ignore fields that they do not know
 * @param explanations the most specific first
 */
@Json
public record ExplanationDocument(String schemaVersion, List<Explanation> explanations) {
  private static final String SCHEMA_VERSION = "1.0";

  public ExplanationDocument {
    explanations = List.copyOf(explanations);
  }

  public static ExplanationDocument of(List<Explanation> explanations) {
    return new ExplanationDocument(SCHEMA_VERSION, explanations);
  }
}
