package io.arcpreflight.provocations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.observation.azure.LocksObservation;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.signin.SignInHow;
import io.arcpreflight.settings.signin.SignInRequest;
import io.arcpreflight.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

  private static ReportedCheck check(Told told, String id) {
    return requireNonNull(checks(told).get(id), id);
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

  private static String entra(int code, String error, String description) {
    return "{\"error\":\"%s\",\"error_description\":\"AADSTS%d: %s\",\"error_codes\":[%d]}"
        .formatted(error, code, description, code);
  }

  private static final String TOKEN = "POST /" + EntraAndArm.TENANT + "/oauth2/v2.0/token";

  @Test
  void wrongSecret_isTold(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_2, Protocol.HTTP_1_1)
            .on(TOKEN, 401, entra(7000215, "invalid_client", "Invalid client secret provided."));

    var told = scenario.connectingTo(azure).asPrincipal(SECRET).check();

    told.leadsWith("identity.secret-invalid", "AZCM0041", 41).showing("AADSTS7000215");
    assertThat(check(told, "azure.permissions").status()).isEqualTo(CheckStatus.NOT_APPLICABLE);
    assertThat(azure.requests()).noneMatch(it -> it.contains("permissions"));
  }

  @Test
  void unknownApplication_isTold(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(TOKEN, 400, entra(700016, "unauthorized_client", "Application was not found."));

    scenario
        .connectingTo(azure)
        .asPrincipal(SECRET)
        .check()
        .leadsWith("identity.application-unknown", "AZCM0041", 41);
  }

  @Test
  void missingRole_isTold(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                "GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/permissions",
                200,
                EntraAndArm.grants("*/read"));

    scenario
        .connectingTo(azure)
        .asPrincipal(SECRET)
        .check()
        .leadsWith("azure.not-authorized", "AZCM0042", 42)
        .showing("Microsoft.HybridCompute/machines/write");
  }

  @Test
  void missingProvider_isTold(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                "GET /subscriptions/" + EntraAndArm.SUBSCRIPTION + "/providers/Microsoft.Hybrid",
                200,
                "{\"registrationState\":\"NotRegistered\",\"resourceTypes\":[]}")
            .on(
                "GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/permissions",
                200,
                EntraAndArm.grants("Microsoft.HybridCompute/machines/*", "*/read"));

    scenario
        .connectingTo(azure)
        .asPrincipal(SECRET)
        .check()
        .leadsWith("azure.provider-not-registered", "AZCM0042", 42)
        .showing("Microsoft.HybridCompute");
  }

  @Test
  void listInPages_isReadToItsEnd(Scenario scenario) {
    var path = EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/permissions";
    var azure =
        new EntraAndArm(Protocol.HTTP_2, Protocol.HTTP_1_1)
            .on(
                "GET " + path + "?",
                200,
                "{\"value\":[],\"nextLink\":\"https://management.azure.com%s/2?page=2\"}"
                    .formatted(path))
            .on("GET " + path + "/2?page=2", 200, EntraAndArm.grants("*"));

    scenario.connectingTo(azure).asPrincipal(SECRET).check().isReadyWith();

    assertThat(azure.count("GET " + path)).isEqualTo(2);
  }

  @Test
  void throttledRead_isAskedAgain(Scenario scenario) {
    var path = "GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/permissions";
    var asked = new AtomicInteger();
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                path,
                _ ->
                    asked.incrementAndGet() == 1
                        ? EntraAndArm.json(429, "{\"error\":{\"code\":\"TooManyRequests\"}}")
                            .newBuilder()
                            .addHeader("Retry-After", "7")
                            .build()
                        : EntraAndArm.json(200, EntraAndArm.grants("*")));

    scenario.connectingTo(azure).asPrincipal(SECRET).check().isReadyWith();

    assertThat(asked).hasValue(2);
    assertThat(scenario.pauses()).contains(Duration.ofSeconds(7));
  }

  @Test
  void throttlingBeyondTheDeadline_isNotWaitedFor(Scenario scenario) {
    var path = "GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/locks";
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                path,
                _ ->
                    EntraAndArm.json(429, "{\"error\":{\"code\":\"TooManyRequests\"}}")
                        .newBuilder()
                        .addHeader("Retry-After", "3000")
                        .build());

    var told = scenario.connectingTo(azure).asPrincipal(SECRET).check();

    assertThat(azure.count(path)).isEqualTo(1);
    assertThat(told.report().findings())
        .anySatisfy(it -> assertThat(it.cause()).isEqualTo("azure.could-not-verify"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Blocked by policy</body></html>",
        "{\"value\":[{\"actions\":[\"*\"",
        "",
        "{\"error\":{\"code\":\"InternalError\",\"message\":\"no\"}}"
      })
  void answerThatIsNone_isNeverTakenForRights(String body, Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                "GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/permissions",
                200,
                body);

    var told = scenario.connectingTo(azure).asPrincipal(SECRET).check();

    assertThat(told.report().findings())
        .anySatisfy(it -> assertThat(it.cause()).isEqualTo("azure.could-not-verify"));
    assertThat(told.causes()).doesNotContain("azure.not-authorized");
  }

  @Test
  void hugeAnswer_isNotReadToItsEnd(Scenario scenario) {
    var huge = "{\"value\":[\"" + "x".repeat(9 << 20) + "\"]}";
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on("GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/locks", 200, huge);

    var told = scenario.connectingTo(azure).asPrincipal(SECRET).check();

    assertThat(
            ((LocksObservation) requireNonNull(check(told, "azure.locks").observation()))
                .read()
                .outcome())
        .isEqualTo(ReadOutcome.UNREADABLE);
  }

  @Test
  void redirectElsewhere_isRefused(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                TOKEN,
                _ ->
                    EntraAndArm.json(307, "{}")
                        .newBuilder()
                        .addHeader("Location", "https://login.evil.example/token")
                        .build());

    var told = scenario.connectingTo(azure).asPrincipal(SECRET).check();

    told.leadsWith("identity.redirect-refused", "AZCM0041", 41).showing("login.evil.example");
    assertThat(azure.recorded()).noneMatch(it -> it.getUrl().host().contains("evil"));
  }

  @Test
  void redirectHere_isFollowed(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                "GET " + EntraAndArm.SCOPE + "?",
                _ ->
                    EntraAndArm.json(308, "{}")
                        .newBuilder()
                        .addHeader("Location", "/moved?api-version=1")
                        .build())
            .on("GET /moved", 200, "{\"properties\":{\"provisioningState\":\"Succeeded\"}}");

    scenario.connectingTo(azure).asPrincipal(SECRET).check().isReadyWith();
  }

  @Test
  void everything_goesThroughTheTunnelOfTheProxy(Scenario scenario) throws Exception {
    var azure = new EntraAndArm(Protocol.HTTP_2, Protocol.HTTP_1_1);
    scenario.connectingTo(azure).asPrincipal(SECRET);
    var network = scenario.network();
    var proxy =
        scenario.behind(
            ScriptedProxy.startWith(
                head -> ScriptedProxy.tunnelTo(network.portOf(ScriptedProxy.hostIn(head)))));

    scenario.check().isReadyWith();

    assertThat(proxy.requests()).allMatch(it -> it.startsWith("CONNECT "));
    assertThat(String.join("", proxy.requests()))
        .contains("CONNECT management.azure.com:443", "CONNECT login.microsoftonline.com:443")
        .doesNotContain(SECRET, EntraAndArm.token());
  }

  @Test
  void tenantNobodyKnows_isTold(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                "GET /" + EntraAndArm.TENANT + "/v2.0/.well-known",
                400,
                entra(90002, "invalid_tenant", "Tenant was not found."));

    scenario.connectingTo(azure).check().leadsWith("identity.tenant-unknown", "AZCM0041", 41);
  }

  @Test
  void subscriptionOfAnotherTenant_isTold(Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(
                "GET /subscriptions/" + EntraAndArm.SUBSCRIPTION + "?",
                _ ->
                    EntraAndArm.json(401, "{}")
                        .newBuilder()
                        .addHeader(
                            "WWW-Authenticate",
                            "Bearer authorization_uri=\"https://login.windows.net/"
                                + "11111111-86f1-41af-91ab-2d7cd011db47\"")
                        .build());

    var told = scenario.connectingTo(azure).check();

    told.leadsWith("identity.tenant-mismatch", "AZCM0041", 41);
    assertThat(check(told, "identity.sign-in").status()).isEqualTo(CheckStatus.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_2", "HTTP_1_1"})
  void connections_endWithTheRun(Protocol protocol, Scenario scenario) throws Exception {
    var azure =
        protocol == Protocol.HTTP_2
            ? new EntraAndArm(Protocol.HTTP_2, Protocol.HTTP_1_1)
            : new EntraAndArm(Protocol.HTTP_1_1);

    scenario.connectingTo(azure).asPrincipal(SECRET).check().isReadyWith();

    assertThat(azure.connections().awaitEnds()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(
      value = Flag.class,
      names = {"TENANT_ID", "SUBSCRIPTION_ID", "SERVICE_PRINCIPAL_ID"})
  void guidWithATypo_isToldBeforeAnythingIsSent(Flag flag, Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    scenario
        .connectingTo(azure)
        .flag(Flag.SERVICE_PRINCIPAL_ID, EntraAndArm.APPLICATION)
        .flag(Flag.SERVICE_PRINCIPAL_SECRET, SECRET)
        .flag(flag, EntraAndArm.TENANT.substring(1));

    var refusal = catchThrowableOfType(InvalidSettingsException.class, scenario::check);

    assertThat(refusal.problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.invalid");
    assertThat(azure.requests()).isEmpty();
  }

  @Test
  void secretWithALineBreak_isToldBeforeAnythingIsSent(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    scenario.connectingTo(azure).asPrincipal(SECRET + "\n");

    var refusal = catchThrowableOfType(InvalidSettingsException.class, scenario::check);

    assertThat(refusal.problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.invalid");
    assertThat(azure.requests()).isEmpty();
  }

  @Test
  void noSignIn_isSkippedAndNeverPassed(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    scenario
        .connectingTo(azure)
        .asPrincipal(SECRET)
        .signingIn(new SignInRequest(Optional.empty(), true, Optional.empty(), Map.of()));

    var told = scenario.check();

    assertThat(azure.count("POST ")).isZero();
    assertThat(told.report().verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(told.report().exitCode()).isZero();
    assertThat(requireNonNull(check(told, "azure.permissions").reasonFact()).id())
        .isEqualTo("reason.no-sign-in");
  }

  @Test
  void givenToken_isUsed(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    scenario.connectingTo(azure).token(EntraAndArm.token());

    scenario.check().isReadyWith();

    assertThat(azure.count(TOKEN)).isZero();
    assertThat(azure.recorded())
        .filteredOn(it -> it.getTarget().contains("permissions"))
        .allMatch(
            it -> ("Bearer " + EntraAndArm.token()).equals(it.getHeaders().get("Authorization")));
  }

  @Test
  void tokenOfAnotherTenant_isSentNowhere(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    var token =
        EntraAndArm.token(
            "11111111-86f1-41af-91ab-2d7cd011db47",
            "https://management.azure.com",
            Instant.parse("2999-01-01T00:00:00Z"));

    scenario
        .connectingTo(azure)
        .token(token)
        .check()
        .leadsWith("parameter.access-token", "AZCM0012", 12);

    assertThat(azure.recorded()).noneMatch(it -> it.getHeaders().get("Authorization") != null);
  }

  @Test
  void azureCli_isAskedForItsToken(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    scenario
        .machine()
        .processes()
        .on(
            "az account get-access-token",
            0,
            "{\"accessToken\":\"" + EntraAndArm.token() + "\"}",
            "");

    scenario.connectingTo(azure).signingIn(how(SignInHow.AZURE_CLI)).check().isReadyWith();

    assertThat(scenario.machine().processes().commands())
        .contains(
            "az account get-access-token --output json --resource https://management.azure.com/"
                + " --tenant "
                + EntraAndArm.TENANT);
  }

  @Test
  void azureCli_withoutSession_isTold(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    scenario
        .machine()
        .processes()
        .on("az account", 1, "", "ERROR: Please run 'az login' to setup account.\n");

    scenario
        .connectingTo(azure)
        .signingIn(how(SignInHow.AZURE_CLI))
        .check()
        .leadsWith("identity.azure-cli-unusable", "AZCM0041", 41)
        .showing("az login");
  }

  @Test
  void azureCli_thatIsNotThere_isTold(Scenario scenario) {
    scenario
        .connectingTo(new EntraAndArm(Protocol.HTTP_1_1))
        .signingIn(how(SignInHow.AZURE_CLI))
        .check()
        .leadsWith("identity.azure-cli-unusable", "AZCM0041", 41);
  }

  private static SignInRequest how(SignInHow how) {
    return new SignInRequest(Optional.of(how), false, Optional.empty(), Map.of());
  }

  private static EntraAndArm withDeviceCode() {
    return new EntraAndArm(Protocol.HTTP_1_1)
        .on(
            "POST /" + EntraAndArm.TENANT + "/oauth2/v2.0/devicecode",
            200,
            "{\"device_code\":\"DAQABcanary\",\"user_code\":\"FJC3QWEX\","
                + "\"verification_uri\":\"https://microsoft.com/devicelogin\",\"interval\":3}");
  }

  @Test
  void deviceCode_isShownAndWaitedFor(Scenario scenario) {
    var polls = new AtomicInteger();
    var azure =
        withDeviceCode()
            .on(
                TOKEN,
                _ ->
                    polls.incrementAndGet() < 3
                        ? EntraAndArm.json(400, entra(70016, "authorization_pending", "Pending."))
                        : EntraAndArm.json(200, EntraAndArm.tokenAnswer()));

    scenario.connectingTo(azure).signingIn(how(SignInHow.DEVICE_CODE)).check().isReadyWith();

    assertThat(polls).hasValue(3);
    assertThat(scenario.notices())
        .containsExactly(
            "to sign in, open https://microsoft.com/devicelogin and enter the code FJC3QWEX within"
                + " 5 minutes");
    assertThat(scenario.pauses()).containsOnly(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({
    "authorization_declined,identity.sign-in-declined",
    "expired_token,identity.sign-in-timed-out"
  })
  void deviceCode_thatNobodyUses_isTold(String error, String cause, Scenario scenario) {
    var azure = withDeviceCode().on(TOKEN, 400, entra(70018, error, "No."));

    scenario
        .connectingTo(azure)
        .signingIn(how(SignInHow.DEVICE_CODE))
        .check()
        .leadsWith(cause, "AZCM0041", 41);
  }

  @Test
  void deviceCode_isNotWaitedForLongerThanItLasts(Scenario scenario) {
    var azure =
        withDeviceCode()
            .on(
                "POST /" + EntraAndArm.TENANT + "/oauth2/v2.0/devicecode",
                200,
                "{\"device_code\":\"DAQABcanary\",\"user_code\":\"FJC3QWEX\",\"expires_in\":5,"
                    + "\"verification_uri\":\"https://microsoft.com/devicelogin\",\"interval\":5}")
            .on(TOKEN, 400, entra(70016, "authorization_pending", "Pending."));

    scenario
        .connectingTo(azure)
        .signingIn(how(SignInHow.DEVICE_CODE))
        .check()
        .leadsWith("identity.sign-in-timed-out", "AZCM0041", 41);

    assertThat(azure.count(TOKEN)).isEqualTo(1);
    assertThat(scenario.notices())
        .containsExactly(
            "to sign in, open https://microsoft.com/devicelogin and enter the code FJC3QWEX within"
                + " 5 s");
  }

  @Test
  void deviceCode_endsWithCtrlC(Scenario scenario) {
    var azure = withDeviceCode();
    scenario.connectingTo(azure).signingIn(how(SignInHow.DEVICE_CODE)).interrupted();

    var told = scenario.check();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(told.report().exitCode()).isEqualTo(11);
    assertThat(check(told, "identity.sign-in").status()).isEqualTo(CheckStatus.COULD_NOT_RUN);
    assertThat(azure.count(TOKEN)).isZero();
  }

  @Test
  @Provokes("identity.session-expired")
  void azureCli_whoseSessionIsOver_isToldByItsCode(Scenario scenario) {
    scenario
        .machine()
        .processes()
        .on(
            "az account",
            1,
            "",
            "ERROR: AADSTS700082: The refresh token has expired due to inactivity."
                + " Interactive authentication is needed. Please run:\naz login\n");

    scenario
        .connectingTo(new EntraAndArm(Protocol.HTTP_1_1))
        .signingIn(how(SignInHow.AZURE_CLI))
        .check()
        .leadsWith("identity.session-expired", "AZCM0041", 41)
        .showing("AADSTS700082");
  }

  private static final String DENIALS =
      "GET " + EntraAndArm.SCOPE + "/providers/Microsoft.Authorization/denyAssignments?$filter=";
  private static final String DENIED_TO_A_GROUP =
      ("{\"value\":[{\"id\":\"/d1\",\"properties\":{\"denyAssignmentName\":\"stack\",\"scope\":\"%s\","
           + "\"permissions\":[{\"actions\":[\"*/write\"],\"notActions\":[]}],"
           + "\"principals\":[{\"id\":\"5e5e5e5e-0000-4000-8000-000000000001\",\"type\":\"Group\"}],"
           + "\"excludePrincipals\":[]}}]}")
          .formatted(EntraAndArm.SCOPE);

  @Test
  void denyAssignmentOfAGroup_isOneForItsMembers(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1).on(DENIALS, 200, DENIED_TO_A_GROUP);

    scenario
        .connectingTo(azure)
        .asPrincipal(SECRET)
        .check()
        .leadsWith("azure.deny-assignment", "AZCM0042", 42)
        .showing("stack");

    assertThat(azure.requests())
        .anyMatch(it -> it.contains("assignedTo(%27" + EntraAndArm.OBJECT + "%27)"));
  }

  @ParameterizedTest
  @CsvSource({"200,", "403,azure.could-not-verify"})
  void denyAssignmentOfAGroup_isNoneForOthers(int status, String info, Scenario scenario) {
    var azure =
        new EntraAndArm(Protocol.HTTP_1_1)
            .on(DENIALS + "atScope()&", 200, DENIED_TO_A_GROUP)
            .on(DENIALS + "atScope()%20and", status, "{\"value\":[]}");

    var told = scenario.connectingTo(azure).asPrincipal(SECRET).check().isReadyWith();

    assertThat(told.report().findings())
        .extracting(it -> it.cause())
        .filteredOn(it -> it.startsWith("azure."))
        .isEqualTo(info == null ? List.of() : List.of(info));
  }

  @Test
  @Provokes("parameter.secret-on-command-line")
  void secretOnTheCommandLine_worksAndIsWarnedAbout(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);

    scenario
        .connectingTo(azure)
        .flag(Flag.SERVICE_PRINCIPAL_ID, EntraAndArm.APPLICATION)
        .flag(Flag.SERVICE_PRINCIPAL_SECRET, SECRET)
        .check()
        .isReadyWith("parameter.secret-on-command-line");

    assertThat(azure.count(TOKEN)).isEqualTo(1);
  }

  @Test
  void person_isNotNeededUnlessAskedFor(Scenario scenario) {
    var azure = withDeviceCode();

    var told = scenario.connectingTo(azure).check();

    told.isReadyWith();
    assertThat(azure.count("POST ")).isZero();
    assertThat(requireNonNull(check(told, "identity.sign-in").reasonFact()).id())
        .isEqualTo("reason.sign-in-needs-person");
  }

  @Test
  void environment_namesThePrincipal(Scenario scenario) {
    var azure = new EntraAndArm(Protocol.HTTP_1_1);
    var environment =
        Map.of(
            "AZURE_TENANT_ID", Secret.of(EntraAndArm.TENANT),
            "AZURE_CLIENT_ID", Secret.of(EntraAndArm.APPLICATION),
            "AZURE_CLIENT_SECRET", Secret.of(SECRET));
    scenario
        .connectingTo(azure)
        .signingIn(
            new SignInRequest(
                Optional.of(SignInHow.ENVIRONMENT), false, Optional.empty(), environment));

    scenario.check().isReadyWith();

    assertThat(azure.recorded())
        .filteredOn(it -> it.getTarget().contains("/token"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getBody().utf8())
                    .contains("client_id=" + EntraAndArm.APPLICATION)
                    .contains("scope=https%3A%2F%2Fmanagement.azure.com%2F.default")
                    .contains("grant_type=client_credentials"));
  }
}
