package io.arcpreflight.settings.signin;

import io.arcpreflight.credential.CertificateReader;
import io.arcpreflight.credential.Credential;
import io.arcpreflight.credential.UnusableCredentialException;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.GivenFlag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides how a run signs in. What was given is used at once, as connect would; what needs a person
 * or another program's session only where that was asked for.
 */
public final class SignInResolver {
  private static final int MOST_BYTES = 1 << 20;

  /** By these, connect would have to sign in. */
  private static final List<Flag> OF_CONNECTING =
      List.of(
          Flag.SUBSCRIPTION_ID,
          Flag.RESOURCE_GROUP,
          Flag.USE_DEVICE_CODE,
          Flag.USE_AZCLI,
          Flag.TENANT_ID,
          Flag.USER_TENANT_ID);

  private final SignInRequest request;
  private final Parameters parameters;
  private final List<SettingProblem> problems;

  private SignInResolver(
      SignInRequest request, Parameters parameters, List<SettingProblem> problems) {
    this.request = request;
    this.parameters = parameters;
    this.problems = problems;
  }

  /**
   * Decides.
   *
   * @param problems takes what is missing or contradictory
   */
  public static SignIn resolve(
      SignInRequest request,
      Parameters parameters,
      RunMode mode,
      List<SettingProblem> problems) {
    return mode.preparesConnecting()
        ? new SignInResolver(request, parameters, problems).resolve()
        : SignIn.UNASKED;
  }

  private SignIn resolve() {
    if (request.declined()) {
      return isGiven() || isConnecting()
          ? new SignIn.LeftOut(Fact.of("reason.no-sign-in"), isGiven())
          : SignIn.UNASKED;
    }
    if (request.how().isEmpty()) {
      return given().orElse(isConnecting() ? person() : SignIn.UNASKED);
    }
    return switch (request.how().get()) {
      case AUTO -> given().orElseGet(this::asAzcmagent);
      case ENVIRONMENT -> environment();
      case DEVICE_CODE -> with(new Credential.DeviceCode(), "--sign-in");
      case AZURE_CLI -> with(new Credential.AzureCli(), "--sign-in");
    };
  }

  private boolean isConnecting() {
    for (var flag : OF_CONNECTING) {
      if (parameters.has(flag)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven() {
    return parameters.has(Flag.ACCESS_TOKEN) || parameters.has(Flag.SERVICE_PRINCIPAL_ID);
  }

  private static SignIn person() {
    return new SignIn.LeftOut(Fact.of("reason.sign-in-needs-person"), false);
  }

  private SignIn asAzcmagent() {
    if (parameters.has(Flag.USE_AZCLI)) {
      return with(new Credential.AzureCli(), Flag.USE_AZCLI.option());
    }
    return with(
        new Credential.DeviceCode(),
        parameters.has(Flag.USE_DEVICE_CODE) ? Flag.USE_DEVICE_CODE.option() : "--sign-in");
  }

  private Optional<SignIn> given() {
    var token = parameters.secret(Flag.ACCESS_TOKEN);
    if (token.isPresent()) {
      return Optional.of(with(new Credential.GivenToken(token.get()), where(Flag.ACCESS_TOKEN)));
    }
    return parameters.text(Flag.SERVICE_PRINCIPAL_ID).flatMap(this::principal);
  }

  private Optional<SignIn> principal(String application) {
    var secret = parameters.secret(Flag.SERVICE_PRINCIPAL_SECRET);
    if (secret.isPresent()) {
      return Optional.of(
          with(
              new Credential.ClientSecret(application, secret.get()),
              where(Flag.SERVICE_PRINCIPAL_SECRET)));
    }
    if (parameters.has(Flag.SERVICE_PRINCIPAL_CERT_THUMBPRINT)) {
      return Optional.of(new SignIn.LeftOut(Fact.of("reason.certificate-in-store"), false));
    }
    return parameters
        .text(Flag.SERVICE_PRINCIPAL_CERT)
        .map(
            file ->
                certificate(
                    application,
                    file,
                    request.certificatePassword(),
                    where(Flag.SERVICE_PRINCIPAL_CERT)));
  }

  private String where(Flag flag) {
    return parameters.given(flag).map(GivenFlag::where).orElse(flag.option());
  }

  private SignIn with(Credential credential, String source) {
    return new SignIn.With(
        credential,
        source,
        parameters.text(Flag.TENANT_ID).or(() -> parameters.text(Flag.USER_TENANT_ID)));
  }

  private SignIn certificate(
      String application, String file, Optional<Secret> password, String source) {
    var path = Path.of(file);
    // What is no file can be read only once, and azcmagent is to be the one who does.
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return new SignIn.LeftOut(Fact.of("reason.certificate-no-file"), false);
    }
    return with(credential(application, path, password), source);
  }

  private static Credential credential(String application, Path file, Optional<Secret> password) {
    try {
      var certificate = CertificateReader.read(RegularFile.bytes(file, MOST_BYTES), password);
      return new Credential.ClientCertificate(application, certificate);
    } catch (UnusableCredentialException e) {
      return unusable(application, e.flaw(), e.getMessage());
    } catch (IOException e) {
      var flaw =
          e instanceof NoSuchFileException
              ? CredentialFlaw.FILE_MISSING
              : CredentialFlaw.FILE_UNREADABLE;
      return unusable(application, flaw, RegularFile.reason(e));
    }
  }

  private static Credential unusable(String application, CredentialFlaw flaw, String detail) {
    return new Credential.Unusable(SignInMethod.CERTIFICATE, application, flaw, null, detail);
  }

  private SignIn environment() {
    var named = new EnvironmentPrincipal(request.environment(), new ArrayList<>());
    var tenant = named.required(EnvironmentPrincipal.TENANT);
    var application = named.required(EnvironmentPrincipal.APPLICATION);
    var secret = named.secret(EnvironmentPrincipal.SECRET);
    var file = named.text(EnvironmentPrincipal.CERTIFICATE);
    if (secret.isEmpty() && file.isEmpty()) {
      named.missing(EnvironmentPrincipal.SECRET);
    }
    named.checkForms();
    problems.addAll(named.problems());
    if (!named.problems().isEmpty()) {
      return SignIn.UNASKED;
    }
    var id = application.orElseThrow();
    if (secret.isPresent()) {
      return new SignIn.With(
          new Credential.ClientSecret(id, secret.get()), EnvironmentPrincipal.SECRET, tenant);
    }
    var read =
        certificate(
            id,
            file.orElseThrow(),
            named.secret(EnvironmentPrincipal.PASSWORD).or(request::certificatePassword),
            EnvironmentPrincipal.CERTIFICATE);
    return read instanceof SignIn.With(var credential, var source, _)
        ? new SignIn.With(credential, source, tenant)
        : read;
  }
}
