package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.report.ReportedCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversation of connect with a stand-in for Microsoft Entra and Azure. */
@ExtendWith(Scenarios.class)
class SignInTest {
  private static final String SECRET = "q7~8QcAnArYcAnArYcAnArYcAnArYcAnArYcAnAr";

  private static Map<String, ReportedCheck> checks(Told told) {
    return told.report().checks().stream()
        .filter(it -> it.id().startsWith("identity.") || it.id().startsWith("azure."))
        .collect(Collectors.toMap(ReportedCheck::id, it -> it));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "http/1.1"})
  void principal_isLetIn(String protocol, Scenario scenario) throws Exception {
    var protocols =
        protocol.equals("h2")
            ? new Protocol[] {Protocol.HTTP_2, Protocol.HTTP_1_1}
            : new Protocol[] {Protocol.HTTP_1_1};
    var azure = new EntraAndArm(protocols);

    var told = scenario.connectingTo(azure).asPrincipal(SECRET).check();

    assertThat(told.causes()).isEmpty();
    assertThat(told.isReadyWith().report().exitCode()).isZero();
    var checks = checks(told);
    assertThat(checks).hasSize(14);
    assertThat(checks.values())
        .allMatch(
            it ->
                it.status() == CheckStatus.PASS
                    || List.of("azure.private-link-scope", "azure.gateway").contains(it.id()));
    assertThat(azure.requests())
        .allMatch(
            it ->
                it.startsWith("GET ")
                    || it.startsWith("POST /" + EntraAndArm.TENANT + "/oauth2/v2.0/token")
                    || it.startsWith("POST /providers/Microsoft.Resources/checkResourceName")
                    || it.contains("/checkPolicyRestrictions"));
  }

  @Test
  void nobodySignsIn_whereNothingIsAboutAzure(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    scenario.connectingTo(azure);
    scenario.withoutFlags();

    var told = scenario.check();

    assertThat(checks(told)).isEmpty();
    assertThat(azure.count("POST ")).isZero();
  }
}
