package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAnalyzerTest {
  private static final MessageAnalyzer ANALYZER =
      new MessageAnalyzer(Catalog.load(Language.ENGLISH));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AADSTS50005",
        "AADSTS50097",
        "AADSTS53003",
        "AADSTS53009",
        "AADSTS53010",
        "AADSTS530003",
        "AADSTS56003",
        "AADSTS135011"
      })
  void analyze_whatTheTenantAsksOfADevice_isConditionalAccess(String code) {
    assertThat(ids(code + ": as the service words it today"))
        .containsExactly("identity.conditional-access");
  }

  @Test
  void analyze_anUnsupportedVersionOfTheApi_isNoUnregisteredProvider() {
    var unsupported =
        "Code=\"NoRegisteredProviderFound\" Message=\"No registered resource provider found for"
            + " location 'westus' and API version '2019-05-01' for type 'machines'. The supported"
            + " api-versions are '2021-01-28-preview, 2022-03-10'.\"";
    assertThat(ids(unsupported)).containsExactly("arm-api-version-unsupported");
    assertThat(ids("Code=\"NoRegisteredProviderFound\""))
        .containsExactly("azure.provider-not-registered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZCM0127", "AZCM0128", "AZCM0129", "AZCM0142"})
  void analyze_whatTheInstallerWasAskedForWrongly_isAParameter(String code) {
    assertThat(ANALYZER.analyze("status: failed, code: " + code).reasons())
        .singleElement()
        .satisfies(
            reason -> assertThat(reason.failure().causes()).containsExactly("parameter.invalid"));
  }

  /** What the provider of machines passes on has a code of its own around it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HCRP400|following scope(s) are locked: '/subscriptions/0'|azure.locked",
        "HCRP400|The subscription is not registered to use namespace 'Microsoft.HybridCompute'"
            + "|azure.provider-not-registered",
        "HCRP400|RequestDisallowedByPolicy|azure.policy-denied",
        "HCRP403|AuthorizationFailed|azure.not-authorized",
        "HCRP409|following scope(s) are locked: '/subscriptions/0'|azure.locked"
      })
  void analyze_theFailureWithinAnother_leads(String code, String within, String cause) {
    assertThat(ids("ERROR CODE: " + code + " {\"error\": {\"message\": \"" + within + "\"}}"))
        .containsExactly(cause);
  }

  @Test
  void analyze_aCodeOfTheProviderAlone_saysWhatItCan() {
    assertThat(ids("ERROR CODE: HCRP403")).containsExactly("agent.identity-expired");
    assertThat(ids("ERROR CODE: HCRP409")).containsExactly("operation-in-progress");
  }

  /** 1056 says that it runs already. */
  @Test
  void analyze_aServiceThatRuns_hasNotFailedToStart() {
    assertThat(ids("StartService failed (1056)")).isEmpty();
    assertThat(ids("StartService failed (1053)")).containsExactly("agent.service-start-failed");
  }

  private static List<String> ids(String text) {
    return ANALYZER.analyze(text).reasons().stream().map(reason -> reason.failure().id()).toList();
  }
}
