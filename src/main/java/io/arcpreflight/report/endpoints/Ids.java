package io.arcpreflight.report.endpoints;

import io.arcpreflight.endpoint.LifecycleStage;
import io.arcpreflight.endpoint.UseCase;
import java.util.Collection;
import java.util.List;

/** The ids of constants, as files hold them. */
final class Ids {
  private Ids() {}

  static List<String> ofUseCases(Collection<UseCase> useCases) {
    return useCases.stream().map(UseCase::id).toList();
  }

  static List<String> ofStages(Collection<LifecycleStage> stages) {
    return stages.stream().map(LifecycleStage::id).toList();
  }
}
