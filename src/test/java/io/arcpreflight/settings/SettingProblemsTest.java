package io.arcpreflight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingProblemsTest {

  @Test
  void secretInTheWrongPlace_isMasked() {
    var found =
        Fact.of("parameter.any")
            .with("given", "client_secret=hunter2hunter2")
            .with("line", 3)
            .with("names", List.of("location"));

    var problem = SettingProblems.of(CauseId.PARAMETER_INVALID, "--location", found);

    assertThat(problem.found().values())
        .containsEntry("given", "client_secret=***")
        .containsEntry("line", 3L)
        .containsEntry("names", List.of("location"));
  }
}
