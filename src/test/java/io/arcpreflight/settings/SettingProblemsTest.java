package io.arcpreflight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.text.MarkedText;
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

  @Test
  void placeBehindASecret_isThatInWhatIsShown() {
    var written = "password=hunter2hunter2,a=b,,c=d";
    var index = written.indexOf(",,") + 1;

    var found =
        SettingProblems.of(
                CauseId.PARAMETER_TAGS,
                "--tags",
                SettingProblems.marked(
                    Fact.of("parameter.tag-nothing"), MarkedText.of(written, index, written)))
            .found();

    assertThat(found.values())
        .containsEntry("value", "password=***,a=b,,c=d")
        .containsEntry("position", 18L);
  }

  @Test
  void placeInASecret_isNotShown() {
    var written = "client_secret=hunter2hunter2";

    var found =
        SettingProblems.of(
                CauseId.PARAMETER_INVALID,
                "--location",
                SettingProblems.marked(
                    Fact.of("parameter.any"), MarkedText.of(written, 18, written)))
            .found();

    assertThat(String.valueOf(found.values().get("value"))).doesNotContain("hunter");
    assertThat(found.values()).doesNotContainKey("position");
  }

  @Test
  void nothingWritten_isNotShown() {
    var found = SettingProblems.marked(Fact.of("parameter.any"), new MarkedText("", 0));

    assertThat(found.values()).isEmpty();
  }
}
