package io.arcpreflight.platform;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.observation.host.HostCheck;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OshiFactsTest {

  @Test
  void read_nativeLibraryThatWillNotLoad_cannotRun() {
    var facts =
        new OshiFacts(
            () -> {
              throw new UnsatisfiedLinkError("failed to map segment from shared object");
            },
            "amd64");
    assertThatThrownBy(facts::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the library that reads system information does not work here")
        .hasMessageContaining("failed to map segment");
  }

  @Test
  @Provokes("host.system-information-unreadable")
  void read_systemThatRefuses_isUnreadable() throws Exception {
    var facts =
        new OshiFacts(
            () -> {
              throw new IllegalStateException("/proc/meminfo: Permission denied");
            },
            "amd64");
    assertThatDiagnosis(HostJudgement.of(HostCheck.SYSTEM, facts.read()))
        .fails("host.system-information-unreadable", "AZCM0104", 104)
        .because("/proc/meminfo: Permission denied");
  }
}
