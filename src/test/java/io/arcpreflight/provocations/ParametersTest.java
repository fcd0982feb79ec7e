package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.InvalidSettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values on the command line that cannot be used, found before anything is sent. */
@ExtendWith(Scenarios.class)
class ParametersTest {

  private static void assertRefused(Scenario given, String cause, String code, int exit) {
    var refusal = catchThrowableOfType(InvalidSettingsException.class, given::check);

    assertThat(refusal.problems()).extracting(SettingProblem::cause).containsExactly(cause);
    var known = Catalog.load(Language.ENGLISH).cause(cause).orElseThrow().code();
    assertThat(known).isEqualTo(code);
    assertThat(ExitCode.of(code).number()).isEqualTo(exit);
  }

  @Test
  @Provokes("parameter.cloud")
  void unknownCloud_isRefused(Scenario given) {
    assertRefused(given.cloud("AzureMoon"), "parameter.cloud", "AZCM0014", 14);
  }

  @Test
  @Provokes("parameter.region")
  void mistypedRegion_isRefused(Scenario given) {
    assertRefused(given.location("koreacentra"), "parameter.region", "AZCM0020", 20);
  }

  @Test
  @Provokes("parameter.invalid")
  void unknownUseCase_isRefused(Scenario given) {
    assertRefused(given.useCase("gaming"), "parameter.invalid", "AZCM0023", 23);
  }

  @Test
  @Provokes("proxy.malformed-url")
  void proxyUrlThatWasJustTyped_isRefusedAtOnce(Scenario given) {
    assertRefused(given.proxy("http://:"), "proxy.malformed-url", "AZCM0023", 23);
  }

  @Test
  @Provokes("parameter.region")
  void regionThatNoListKnows_isRefused(Scenario given) {
    assertRefused(given.location("marsnorth7"), "parameter.region", "AZCM0020", 20);
  }
}
