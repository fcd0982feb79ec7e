package io.arcpreflight.diagnosis.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.observation.agent.AzcmagentRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzcmagentExitTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private static AzcmagentExit of(int number) {
    var run =
        new AzcmagentRun(
            "azcmagent", AzcmagentRun.Outcome.ENDED, number, 0, null, List.of(), List.of());
    return AzcmagentExit.of(run, CATALOG);
  }

  @ParameterizedTest
  @CsvSource({"26, AZCM0026", "42, AZCM0042", "7, ", "137, "})
  void code_isThatOfTheNumber(int number, @Nullable String code) {
    assertThat(of(number).code()).isEqualTo(code);
    assertThat(of(number).isFailure()).isTrue();
    assertThat(of(number).fact().values()).containsEntry("exit", (long) number);
  }

  @Test
  void zero_isNoFailure() {
    assertThat(of(0).isFailure()).isFalse();
    assertThat(of(0).isInterruption()).isFalse();
  }

  @Test
  void whatNeverRan_hasNoNumber() {
    var exit = AzcmagentExit.of(AzcmagentRun.notInstalled("x"), CATALOG);
    assertThat(exit.code()).isNull();
    assertThat(exit.isFailure()).isFalse();
    assertThat(exit.isInterruption()).isFalse();
    assertThat(exit.signal()).isEmpty();
  }

  /** 11 where azcmagent saw to it, 130 where the system did. */
  @ParameterizedTest
  @ValueSource(ints = {11, 130})
  void interruption_isWhatCtrlCLeaves(int number) {
    assertThat(of(number).isInterruption()).isTrue();
    assertThat(of(number + 1).isInterruption()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"129, 1, SIGHUP", "137, 9, SIGKILL", "139, 11, SIGSEGV", "192, 64, "})
  void signal_asShellsTellIt(int number, int signal, @Nullable String name) {
    assertThat(of(number).signal()).hasValue(signal);
    assertThat(of(number).fact().values()).containsEntry("signal", (long) signal);
    assertThat(of(number).fact().values().get("signalName")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 26, 128, 193, 255})
  void signal_ofAnyOtherNumber_isNone(int number) {
    assertThat(of(number).signal()).isEmpty();
    assertThat(of(number).fact().values()).doesNotContainKeys("signal", "signalName");
  }
}
