package io.arcpreflight.probe.identity;

import io.arcpreflight.credential.CertificateAndKey;
import io.arcpreflight.credential.Credential;
import io.arcpreflight.credential.TokenClaims;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.SignInResult;
import io.arcpreflight.observation.identity.TokenFacts;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.rest.Answer;
import io.arcpreflight.probe.rest.Json;
import io.arcpreflight.probe.rest.Question;
import io.arcpreflight.probe.rest.RestClient;
import io.arcpreflight.text.Secret;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * Gets a token for Azure Resource Manager in one of azcmagent's ways, by the <a
 * href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">client
 * credentials grant</a> where a service principal signs in.
 */
public final class SignInProbe implements Probe {
  private static final int INVALID_SECRET = 7000215;
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final SignInAttempt attempt;
  private final RestClient entra;
  private final String scope;
  private final TokenAudience audience;
  private final AzureCliToken azureCli;
  private final DeviceCodeFlow deviceCode;
  private final InstantSource clock;
  private final TokenHolder holder;

  /**
   * Ready to sign in.
   *
   * @param source where the credential was given
   * @param tenant absent where the account's own is meant
   * @param resourceManager the host that the token is for
   * @param holder takes the token
   */
  public static SignInProbe of(
      Credential credential,
      String source,
      @Nullable String tenant,
      RestClient entra,
      String resourceManager,
      TokenAudience audience,
      AzureCliToken azureCli,
      DeviceCodeFlow deviceCode,
      InstantSource clock,
      TokenHolder holder) {
    return new SignInProbe(
        new SignInAttempt(credential, source, entra.host(), tenant),
        entra,
        resourceManager,
        audience,
        azureCli,
        deviceCode,
        clock,
        holder);
  }

  private SignInProbe(
      SignInAttempt attempt,
      RestClient entra,
      String resourceManager,
      TokenAudience audience,
      AzureCliToken azureCli,
      DeviceCodeFlow deviceCode,
      InstantSource clock,
      TokenHolder holder) {
    this.attempt = attempt;
    this.entra = entra;
    this.scope = "https://" + resourceManager + "/.default";
    this.audience = audience;
    this.azureCli = azureCli;
    this.deviceCode = deviceCode;
    this.clock = clock;
    this.holder = holder;
  }

  @Override
  public SignInObservation observe(Deadline deadline) throws InterruptedException {
    return switch (attempt.credential()) {
      case Credential.ClientSecret(var application, var secret) ->
          secret(application, secret, deadline);
      case Credential.ClientCertificate(var application, var certificate) ->
          certificate(application, certificate, deadline);
      case Credential.GivenToken(var token) -> given(token);
      case Credential.DeviceCode _ -> deviceCode(deadline);
      case Credential.AzureCli _ -> azureCli(deadline);
      case Credential.Unusable unusable ->
          attempt.unusable(unusable.flaw(), null, clock.instant(), unusable.detail());
    };
  }

  private SignInObservation secret(String application, Secret secret, Deadline deadline)
      throws InterruptedException {
    var form = form(application).add("client_secret", secret.reveal()).build();
    var answer = entra.ask(tokenRequest(form, secret), deadline);
    var error = EntraErrors.read(answer.body());
    var isId =
        error != null
            && error.codes().contains(INVALID_SECRET)
            && ID.matcher(secret.reveal()).matches();
    return after(answer, error, isId ? CredentialFlaw.SECRET_ID : null);
  }

  private SignInObservation certificate(
      String application, CertificateAndKey certificate, Deadline deadline)
      throws InterruptedException {
    var now = clock.instant();
    var own = certificate.certificate();
    if (now.isAfter(own.getNotAfter().toInstant())) {
      return attempt.unusable(CredentialFlaw.EXPIRED, null, now, null);
    }
    if (now.isBefore(own.getNotBefore().toInstant())) {
      return attempt.unusable(CredentialFlaw.NOT_YET_VALID, null, now, null);
    }
    try {
      var audienceOfAssertion = "https://" + entra.host() + tokenPath();
      var assertion = ClientAssertion.of(application, certificate, audienceOfAssertion, now);
      var form =
          form(application)
              .add(
                  "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
              .add("client_assertion", assertion.reveal())
              .build();
      var answer = entra.ask(tokenRequest(form, assertion), deadline);
      return after(answer, EntraErrors.read(answer.body()), null);
    } catch (GeneralSecurityException e) {
      return attempt.unusable(
          CredentialFlaw.NOT_A_CERTIFICATE, null, now, "its key cannot sign: " + e.getMessage());
    }
  }

  private FormBody.Builder form(String application) {
    return new FormBody.Builder()
        .add("client_id", application)
        .add("scope", scope)
        .add("grant_type", "client_credentials");
  }

  private String tokenPath() {
    return "/" + attempt.tenantOrAny() + "/oauth2/v2.0/token";
  }

  private Question tokenRequest(FormBody form, Secret secret) {
    return Question.form(tokenPath(), form, List.of(secret));
  }

  private SignInObservation after(
      Answer answer, @Nullable EntraError error, @Nullable CredentialFlaw flaw) {
    var token = token(answer);
    var now = clock.instant();
    if (answer.read().isAnswered() && token != null) {
      return signedIn(token, answer.read(), answer.clockSkewSeconds());
    }
    return attempt.of(
        error == null ? SignInResult.NO_ANSWER : SignInResult.REFUSED,
        answer.read().isAnswered() ? withoutToken(answer.read()) : answer.read(),
        error,
        flaw,
        null,
        answer.clockSkewSeconds(),
        now,
        null);
  }

  /** Absent also where it could stand in no header. */
  private static @Nullable Secret token(Answer answer) {
    var token = Json.text(answer.body(), "access_token");
    return token == null || token.isEmpty() || token.chars().anyMatch(c -> c <= ' ' || c > '~')
        ? null
        : Secret.of(token);
  }

  private SignInObservation signedIn(
      Secret token, AzureRead read, @Nullable Long clockSkewSeconds) {
    var facts = TokenClaims.read(token).orElse(null);
    holder.hold(token, facts == null ? null : facts.objectId());
    return attempt.of(
        SignInResult.SUCCEEDED, read, null, null, facts, clockSkewSeconds, clock.instant(), null);
  }

  private static AzureRead withoutToken(AzureRead read) {
    return read.turnedOut(ReadOutcome.UNREADABLE, null, "the answer holds no token");
  }

  /** A given token is looked at, and believed in nothing: Azure alone can tell what it is worth. */
  private SignInObservation given(Secret token) {
    var facts = TokenClaims.read(token).orElse(null);
    var flaw = facts == null ? CredentialFlaw.NOT_A_TOKEN : flaw(facts);
    if (flaw != null) {
      return attempt.unusable(flaw, facts, clock.instant(), null);
    }
    var notAsked = AzureRead.notAsked("-", "the token was given");
    return signedIn(token, notAsked, null);
  }

  private @Nullable CredentialFlaw flaw(TokenFacts facts) {
    if (facts.audience() != null && !audience.matches(facts.audience())) {
      return CredentialFlaw.WRONG_AUDIENCE;
    }
    var tenant = attempt.tenant();
    return tenant != null
            && ID.matcher(tenant).matches()
            && facts.tenant() != null
            && !facts.tenant().equalsIgnoreCase(tenant)
        ? CredentialFlaw.WRONG_TENANT
        : null;
  }

  private SignInObservation azureCli(Deadline deadline) throws InterruptedException {
    var answer = azureCli.get(attempt.tenant(), deadline);
    var read = AzureRead.notAsked(AzureCliToken.COMMAND, "the Azure CLI was asked");
    if (answer.token() == null) {
      return attempt.of(
          SignInResult.UNUSABLE,
          read,
          null,
          answer.flaw(),
          null,
          null,
          clock.instant(),
          answer.detail());
    }
    var facts = TokenClaims.read(answer.token()).orElse(null);
    var flaw = facts == null ? CredentialFlaw.NOT_A_TOKEN : flaw(facts);
    return flaw == null
        ? signedIn(answer.token(), read, null)
        : attempt.of(SignInResult.UNUSABLE, read, null, flaw, facts, null, clock.instant(), null);
  }

  private SignInObservation deviceCode(Deadline deadline) throws InterruptedException {
    var end = deviceCode.run(entra, attempt.tenantOrAny(), scope, deadline);
    var token = token(end.answer());
    if (end.answer().read().isAnswered() && token != null) {
      return signedIn(token, end.answer().read(), end.answer().clockSkewSeconds());
    }
    var error = EntraErrors.read(end.answer().body());
    return attempt.of(
        end.result(error),
        end.answer().read(),
        error,
        null,
        null,
        end.answer().clockSkewSeconds(),
        clock.instant(),
        null);
  }
}
