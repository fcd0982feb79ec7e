package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.tls.Issuers;
import java.util.List;

/** What is said, and how the process ends, when what was asked for cannot be done. */
final class Refusal {
  private Refusal() {}

  /** A sentence for each problem, each on a line of its own. */
  static void tell(
      InvalidSettingsException refused, ProcessContext surroundings, Language language) {
    var catalog = Catalog.load(language);
    for (var problem : refused.problems()) {
      var found = problem.found();
      var said = catalog.sentence(found.id(), found.values());
      var sentence = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
      surroundings.complain("%s (%s)".formatted(sentence, problem.cause()));
    }
  }

  /** A run that never began. */
  static RunRecord run(InvalidSettingsException refused, RunMode mode, List<String> tolerated) {
    return new RunRecord(
        new RunContext(false, false, false, refused.problems(), mode, tolerated), List.of());
  }

  /** The number of the problem that azcmagent would meet first. */
  static int exitCode(InvalidSettingsException refused) {
    var catalog = Catalog.load(Language.ENGLISH);
    return new Diagnostician(catalog, Issuers.bundled())
        .diagnose(run(refused, RunMode.CHECK, List.of()))
        .exitCode();
  }
}
