package io.arcpreflight.diagnosis.identity;

import static io.arcpreflight.diagnosis.AzureRun.TENANT;
import static io.arcpreflight.diagnosis.AzureRun.answered;
import static io.arcpreflight.diagnosis.AzureRun.judge;
import static io.arcpreflight.diagnosis.AzureRun.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.observation.identity.SignInCertificate;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.SignInResult;
import io.arcpreflight.observation.identity.TenantObservation;
import io.arcpreflight.observation.identity.TokenFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final String APPLICATION = "44444444-4444-4444-8444-444444444444";

  private static Finding only(Diagnosis diagnosis, String cause, Severity severity) {
    assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly(cause);
    var finding = diagnosis.findings().getFirst();
    assertThat(finding.severity()).isEqualTo(severity);
    return finding;
  }

  private static EntraError error(int code) {
    return new EntraError(
        List.of(code),
        "invalid_client",
        null,
        "AADSTS" + code + ": It is not so. Trace ID: t Correlation ID: c Timestamp: 2026",
        null,
        "c",
        "t",
        NOW);
  }

  private static SignInObservation signIn(
      SignInMethod method,
      SignInResult result,
      AzureRead read,
      @Nullable EntraError error,
      @Nullable CredentialFlaw flaw,
      @Nullable Instant certificateEnd,
      @Nullable Long skew) {
    var certificate =
        certificateEnd == null
            ? null
            : new SignInCertificate(
                "CN=arc", "AB", "CD", NOW.minusSeconds(1_000_000), certificateEnd, "RSA 2048");
    var token =
        new TokenFacts(TENANT, "https://x", null, "o", APPLICATION, "app", null, NOW, NOW, NOW);
    return new SignInObservation(
        method,
        "--config",
        "login.microsoftonline.com",
        TENANT,
        APPLICATION,
        result,
        read,
        error,
        flaw,
        certificate,
        token,
        skew,
        NOW,
        null);
  }

  private static SignInObservation refused(int code) {
    return signIn(
        SignInMethod.SECRET,
        SignInResult.REFUSED,
        read(ReadOutcome.UNAUTHENTICATED, 401, "invalid_client", null),
        error(code),
        null,
        null,
        0L);
  }

  @ParameterizedTest
  @CsvSource({
    "7000215, identity.secret-invalid",
    "70002, identity.secret-invalid",
    "7000222, identity.secret-expired",
    "700016, identity.application-unknown",
    "700011, identity.application-unknown",
    "7000112, identity.application-disabled",
    "70001, identity.application-disabled",
    "90002, identity.tenant-unknown",
    "900023, identity.tenant-unknown",
    "90038, identity.tenant-other-cloud",
    "900432, identity.tenant-other-cloud",
    "900382, identity.tenant-other-cloud",
    "500021, identity.tenant-restricted",
    "50002, identity.tenant-restricted",
    "700027, identity.certificate-rejected",
    "50012, identity.certificate-rejected",
    "50020, identity.account-not-in-tenant",
    "50034, identity.account-not-in-tenant",
    "90072, identity.account-not-in-tenant",
    "500208, identity.account-not-in-tenant",
    "50057, identity.account-blocked",
    "50053, identity.account-blocked",
    "50005, identity.conditional-access",
    "50097, identity.conditional-access",
    "50076, identity.conditional-access",
    "50079, identity.conditional-access",
    "53000, identity.conditional-access",
    "53001, identity.conditional-access",
    "53002, identity.conditional-access",
    "53003, identity.conditional-access",
    "53004, identity.conditional-access",
    "530003, identity.conditional-access",
    "530032, identity.conditional-access",
    "70043, identity.conditional-access",
    "65001, identity.consent-missing",
    "90094, identity.consent-missing",
    "700082, identity.session-expired",
    "50173, identity.session-expired",
    "70019, identity.sign-in-timed-out",
    "90033, identity.no-answer",
    "399218, identity.refused",
  })
  @Provokes({
    "identity.application-disabled",
    "identity.tenant-restricted",
    "identity.account-not-in-tenant",
    "identity.account-blocked",
    "identity.consent-missing",
    "identity.session-expired",
    "identity.refused",
  })
  void refusal_isMappedByItsCode(int code, String cause) {
    var finding = only(judge(refused(code)), cause, Severity.ERROR);
    assertThat(finding.code()).isEqualTo("AZCM0041");
    var said = finding.facts().getFirst().values();
    assertThat(said)
        .containsEntry("codes", List.of("AADSTS" + code))
        .containsEntry("correlation", "c");
    assertThat(said.get("description")).isEqualTo("It is not so.");
  }

  @Test
  void secretThatLooksLikeItsId_isToldSo() {
    var seen =
        signIn(
            SignInMethod.SECRET,
            SignInResult.REFUSED,
            read(ReadOutcome.UNAUTHENTICATED, 401, "invalid_client", null),
            error(7000215),
            CredentialFlaw.SECRET_ID,
            null,
            0L);
    assertThat(only(judge(seen), "identity.secret-invalid", Severity.ERROR).facts())
        .anyMatch(fact -> fact.id().equals("identity.secret-id"));
  }

  @Test
  @Provokes("identity.certificate-expired")
  void refusedCertificate_whoseTimeIsOver_hasExpired() {
    var refused = read(ReadOutcome.UNAUTHENTICATED, 401, "invalid_client", null);
    for (var end : List.of(NOW.minusSeconds(9), NOW.plusSeconds(9_000_000))) {
      var seen =
          signIn(
              SignInMethod.CERTIFICATE,
              SignInResult.REFUSED,
              refused,
              error(700027),
              null,
              end,
              0L);
      only(
          judge(seen),
          end.isBefore(NOW) ? "identity.certificate-expired" : "identity.certificate-rejected",
          Severity.ERROR);
    }
  }

  @Test
  void clockThatIsOff_isToldAsSuch() {
    var refused = read(ReadOutcome.UNAUTHENTICATED, 401, "invalid_client", null);
    for (var skew : List.of(0L, -7200L)) {
      var seen =
          signIn(
              SignInMethod.CERTIFICATE,
              SignInResult.REFUSED,
              refused,
              error(700024),
              null,
              NOW.plusSeconds(9_000_000),
              skew);
      only(
          judge(seen),
          skew == 0 ? "identity.certificate-rejected" : "host.clock-skew",
          Severity.ERROR);
      var token =
          signIn(
              SignInMethod.ACCESS_TOKEN,
              SignInResult.UNUSABLE,
              AzureRead.notAsked("POST", "x"),
              null,
              CredentialFlaw.EXPIRED,
              null,
              skew);
      only(judge(token), skew == 0 ? "parameter.access-token" : "host.clock-skew", Severity.ERROR);
    }
  }

  @ParameterizedTest
  @EnumSource(CredentialFlaw.class)
  @Provokes({"identity.certificate-unusable", "identity.azure-cli-unusable"})
  void unusable_isToldBeforeAnythingIsSent(CredentialFlaw flaw) {
    for (var method : SignInMethod.values()) {
      var finding =
          judge(
                  signIn(
                      method,
                      SignInResult.UNUSABLE,
                      AzureRead.notAsked("POST login", "nothing to send"),
                      null,
                      flaw,
                      NOW.minusSeconds(5),
                      0L))
              .findings()
              .getFirst();
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.facts()).hasSize(1);
      assertThat(finding.id())
          .isEqualTo(
              switch (method) {
                case ACCESS_TOKEN -> "parameter.access-token";
                case DEVICE_CODE -> "identity.refused";
                case SECRET ->
                    flaw == CredentialFlaw.FILE_MISSING || flaw == CredentialFlaw.FILE_UNREADABLE
                        ? "parameter.invalid"
                        : "identity.secret-invalid";
                case CERTIFICATE ->
                    switch (flaw) {
                      case EXPIRED -> "identity.certificate-expired";
                      case FILE_MISSING,
                          FILE_UNREADABLE,
                          NOT_A_CERTIFICATE,
                          NO_PRIVATE_KEY,
                          ENCRYPTED,
                          EMPTY ->
                          "parameter.invalid";
                      default -> "identity.certificate-unusable";
                    };
                case AZURE_CLI ->
                    flaw == CredentialFlaw.WRONG_TENANT
                        ? "identity.tenant-mismatch"
                        : "identity.azure-cli-unusable";
              });
    }
  }

  @Test
  @Provokes({"identity.sign-in-declined", "identity.sign-in-timed-out"})
  void person_maySayNoOrNothing() {
    var read = read(ReadOutcome.REJECTED, 400, "authorization_declined", null);
    only(
        judge(signIn(SignInMethod.DEVICE_CODE, SignInResult.DECLINED, read, null, null, null, 0L)),
        "identity.sign-in-declined",
        Severity.ERROR);
    only(
        judge(signIn(SignInMethod.DEVICE_CODE, SignInResult.EXPIRED, read, null, null, null, 0L)),
        "identity.sign-in-timed-out",
        Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED, identity.no-answer",
    "FAILED, identity.no-answer",
    "UNREADABLE, identity.no-answer",
    "NO_ANSWER, identity.no-answer",
    "REDIRECTED, identity.redirect-refused",
  })
  @Provokes({"identity.no-answer", "identity.redirect-refused"})
  void silence_isTold(ReadOutcome outcome, String cause) {
    only(
        judge(
            signIn(
                SignInMethod.SECRET,
                SignInResult.NO_ANSWER,
                read(outcome, null, null, null),
                null,
                null,
                null,
                null)),
        cause,
        Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({"29, true", "31, false"})
  @Provokes("identity.credential-expiring")
  void credentialThatEndsSoon_isAWarning(int days, boolean told) {
    var seen =
        signIn(
            SignInMethod.CERTIFICATE,
            SignInResult.SUCCEEDED,
            answered(),
            null,
            null,
            NOW.plusSeconds(days * 86_400L),
            0L);
    if (told) {
      var finding = only(judge(seen), "identity.credential-expiring", Severity.WARNING);
      assertThat(finding.facts().getFirst().values()).containsEntry("days", (long) days);
    } else {
      assertThat(judge(seen).findings()).isEmpty();
    }
  }

  @Test
  @Provokes("identity.tenant-other-cloud")
  void tenantOfAnotherCloud_isToldFromOneThatNobodyKnows() {
    var refused = read(ReadOutcome.REJECTED, 400, "invalid_tenant", null);
    only(
        judge(
            new TenantObservation(
                TENANT, "AzureCloud", refused, error(90002), null, null, null, null)),
        "identity.tenant-unknown",
        Severity.ERROR);
    var elsewhere =
        only(
            judge(
                new TenantObservation(
                    TENANT,
                    "AzureCloud",
                    refused,
                    error(90002),
                    null,
                    null,
                    null,
                    "AzureChinaCloud")),
            "identity.tenant-other-cloud",
            Severity.ERROR);
    assertThat(elsewhere.facts().getFirst().values())
        .containsEntry("otherCloud", "AzureChinaCloud");
    only(
        judge(
            new TenantObservation(
                TENANT,
                "AzureCloud",
                answered(),
                null,
                TENANT,
                "USGov",
                "microsoftonline.us",
                null)),
        "identity.tenant-other-cloud",
        Severity.ERROR);
    assertThat(
            judge(
                    new TenantObservation(
                        TENANT,
                        "AzureCloud",
                        answered(),
                        null,
                        TENANT,
                        "NA",
                        "microsoftonline.com",
                        null))
                .findings())
        .isEmpty();
  }
}
