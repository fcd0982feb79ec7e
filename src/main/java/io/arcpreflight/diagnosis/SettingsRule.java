package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.SettingProblem;

/** Takes what is wrong with the settings themselves as seriously as the catalogue takes it. */
final class SettingsRule implements Rule<SettingProblem> {
  /** The settings are no check, but their symptoms need the id of one. */
  static final String CHECK_ID = "settings";

  private final Catalog catalog;

  SettingsRule(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void judge(SettingProblem problem, Symptoms symptoms) {
    var id =
        CauseId.of(problem.cause())
            .orElseThrow(() -> new IllegalArgumentException("unknown cause " + problem.cause()));
    symptoms.add(id, catalog.cause(id.id()).orElseThrow().severity()).showing(problem.found());
  }
}
