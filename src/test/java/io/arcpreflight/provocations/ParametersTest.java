package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.InvalidSettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xbill.DNS.Rcode;

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
  @Provokes("parameter.cloud-unlisted")
  void cloudOfAzureLocal_isNotRefused(Scenario given) {
    var told = given.everyEndpoint().cloud("azure.local").check();

    told.finds("parameter.cloud-unlisted");
    assertThat(told.report().verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(told.report().exitCode()).isEqualTo(1);
    assertThat(told.report().missing()).contains("endpoint.his-global", "endpoint.arm");
  }

  /** The operator of Azure Local knows its hosts. */
  @Test
  void cloudOfAzureLocal_withItsHosts_isChecked(Scenario given) {
    given.cloud("Azure.Local");

    given.check().isReadyWith("parameter.cloud-unlisted");
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
  @Provokes("parameter.use-case-unlisted")
  void useCaseThatTheCloudLacks_isTold(Scenario given) {
    given.everyEndpoint().cloud("AzureChinaCloud").location("chinaeast2").useCase("esu");

    given.check().warnsOf("parameter.use-case-unlisted");
  }

  @Test
  void useCaseThatTheCloudHas_isFine(Scenario given) {
    given.everyEndpoint().location("koreacentral").useCase("esu-only");

    assertThat(given.check().causes()).doesNotContain("parameter.use-case-unlisted");
  }

  @Test
  @Provokes("proxy.malformed-url")
  void proxyUrlThatWasJustTyped_isRefusedAtOnce(Scenario given) {
    assertRefused(given.proxy("http://:"), "proxy.malformed-url", "AZCM0023", 23);
  }

  @Test
  @Provokes("parameter.region-unlisted")
  void regionThatNoListKnows_mayBeNew(Scenario given) {
    given.everyEndpoint().location("marsnorth7");

    given.check().isReadyWith("parameter.region-unlisted");
  }

  @Test
  void nextOfItsName_mayBeNew(Scenario given) {
    given.location("westus4");

    given.check().isReadyWith("parameter.region-unlisted");
  }

  @Test
  @Provokes("parameter.region")
  void regionWhoseHostDoesNotExist_isNone(Scenario given) {
    given.everyEndpoint().location("marsnorth7");
    var host = "marsnorth7-gas.guestconfiguration.azure.com";
    given.network().dns().on(host, DnsScript.rcode(Rcode.NXDOMAIN));

    given
        .check()
        .finds("parameter.region")
        .leadsWith("parameter.region", "AZCM0020", 20)
        .of("--location", host)
        .sure(Confidence.LIKELY);
  }
}
