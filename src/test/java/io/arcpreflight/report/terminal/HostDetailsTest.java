package io.arcpreflight.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.report.HostObservations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HostDetailsTest {

  private static List<String> facts(HostCheck check) {
    var lines = new ArrayList<String>();
    var seen = Objects.requireNonNull(HostObservations.all().get(check));
    for (var fact : HostDetails.of(seen)) {
      assertThat(fact.label()).hasSizeLessThan(7);
      for (var line : fact.lines()) {
        lines.add(fact.label() + " " + Evidence.sentence(line));
      }
    }
    return lines;
  }

  @Test
  void of_everyKind_hasFactsWithShortLabels() {
    for (var check : HostObservations.all().keySet()) {
      assertThat(facts(check)).as(check.id()).isNotEmpty().allMatch(line -> !line.contains("null"));
    }
  }

  @Test
  void of_disk_tellsHowFoldersAreMounted() {
    assertThat(facts(HostCheck.FOLDERS))
        .containsExactly(
            "free /opt 5120 MiB on / ext4",
            "free /var 3 MiB on /var xfs, noexec, read-only",
            "free /tmp unknown: no mount");
  }

  @Test
  void of_programs_namesWhatWasNotFound() {
    assertThat(facts(HostCheck.PROGRAMS))
        .containsExactly("needs curl or wget: /usr/bin/curl", "needs openssl: not found");
  }

  @Test
  void of_metadata_tellsTheAnswer() {
    assertThat(facts(HostCheck.AZURE_VM))
        .containsExactly("answer HTTP 200", "tag 7783-7084", "trial MSFT_ARC_TEST of systemd");
    assertThat(facts(HostCheck.AZURE_LOCAL)).containsExactly("answer no answer");
  }
}
