package io.arcpreflight.report.change;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.observation.Fact;
import io.avaje.jsonb.Json;

/**
 * One difference.
 *
 * @param summary what the fact says, in the language of the run
 */
@Json
public record ReportedChange(String summary, Fact fact) {

  static ReportedChange of(Fact fact, Catalog catalog) {
    return new ReportedChange(catalog.sentence(fact.id(), fact.values()), fact);
  }
}
