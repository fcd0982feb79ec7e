package io.arcpreflight.settings.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.credential.Credential;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who signs in, and by which of what was given. */
class SignInResolverTest {
  private static final String ID = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";
  private static final String TENANT = "bbbb1b1b-cc2c-dd3d-ee4e-ffffff5f5f5f";

  private final List<SettingProblem> problems = new ArrayList<>();
  @TempDir Path folder;

  private SignIn resolve(SignInRequest request, Map<Flag, String> flags) {
    return SignInResolver.resolve(request, Parameters.of(flags), RunMode.CHECK, problems);
  }

  private SignIn.With with(SignInRequest request, Map<Flag, String> flags) {
    return (SignIn.With) resolve(request, flags);
  }

  private static SignInRequest asked(SignInHow how) {
    return new SignInRequest(Optional.of(how), false, Optional.empty(), Map.of());
  }

  private static SignInRequest declined() {
    return new SignInRequest(Optional.empty(), true, Optional.empty(), Map.of());
  }

  private static SignInRequest environment(Map<String, String> variables) {
    var secrets = new HashMap<String, Secret>();
    variables.forEach((name, value) -> secrets.put(name, Secret.of(value)));
    return new SignInRequest(Optional.of(SignInHow.ENVIRONMENT), false, Optional.empty(), secrets);
  }

  private String certificate() throws IOException {
    var held = new HeldCertificate.Builder().commonName("arc").ecdsa256().build();
    var pem = held.certificatePem() + held.privateKeyPkcs8Pem();
    return Files.writeString(folder.resolve("arc.pem"), pem).toString();
  }

  @Test
  void nothingGiven_nobodySignsIn() {
    assertThat(resolve(SignInRequest.NONE, Map.of())).isEqualTo(SignIn.UNASKED);
    assertThat(resolve(declined(), Map.of())).isEqualTo(SignIn.UNASKED);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBSCRIPTION_ID", "RESOURCE_GROUP", "TENANT_ID", "USER_TENANT_ID"})
  void connecting_needsAPerson(Flag flag) {
    assertThat(resolve(SignInRequest.NONE, Map.of(flag, "x")))
        .isEqualTo(new SignIn.LeftOut(Fact.of("reason.sign-in-needs-person"), false));
    assertThat(resolve(declined(), Map.of(flag, "x")))
        .isEqualTo(new SignIn.LeftOut(Fact.of("reason.no-sign-in"), false));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCESS_TOKEN", "SERVICE_PRINCIPAL_ID"})
  void declined_beforeWhatWasGiven_leavesTheVerdictOpen(Flag flag) {
    assertThat(resolve(declined(), Map.of(flag, "x")))
        .isEqualTo(new SignIn.LeftOut(Fact.of("reason.no-sign-in"), true));
  }

  @Test
  void health_neverSignsIn() {
    var flags = Parameters.of(Map.of(Flag.ACCESS_TOKEN, "x"));
    assertThat(SignInResolver.resolve(SignInRequest.NONE, flags, RunMode.HEALTH, problems))
        .isEqualTo(SignIn.UNASKED);
  }

  @Test
  void token_comesBeforeThePrincipal() {
    var signIn =
        with(
            SignInRequest.NONE,
            Map.of(
                Flag.ACCESS_TOKEN, "tok",
                Flag.SERVICE_PRINCIPAL_ID, ID,
                Flag.SERVICE_PRINCIPAL_SECRET, "s"));
    assertThat(signIn.credential()).isInstanceOf(Credential.GivenToken.class);
    assertThat(signIn.source()).isEqualTo("--access-token");
    assertThat(signIn.tenant()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"TENANT_ID, t1", "USER_TENANT_ID, t2"})
  void secret_isUsedInTheTenantThatWasGiven(Flag flag, String tenant) {
    var signIn =
        with(
            SignInRequest.NONE,
            Map.of(
                Flag.SERVICE_PRINCIPAL_ID, ID, Flag.SERVICE_PRINCIPAL_SECRET, "s", flag, tenant));
    assertThat(signIn.credential()).isEqualTo(new Credential.ClientSecret(ID, Secret.of("s")));
    assertThat(signIn.source()).isEqualTo("--service-principal-secret");
    assertThat(signIn.tenant()).contains(tenant);
  }

  @Test
  void thumbprint_isOfAStoreThatIsNotRead() {
    assertThat(
            resolve(
                SignInRequest.NONE,
                Map.of(
                    Flag.SERVICE_PRINCIPAL_ID, ID, Flag.SERVICE_PRINCIPAL_CERT_THUMBPRINT, "0a")))
        .isEqualTo(new SignIn.LeftOut(Fact.of("reason.certificate-in-store"), false));
  }

  @Test
  void certificate_isRead() throws IOException {
    var signIn =
        with(
            SignInRequest.NONE,
            Map.of(Flag.SERVICE_PRINCIPAL_ID, ID, Flag.SERVICE_PRINCIPAL_CERT, certificate()));
    assertThat(signIn.credential()).isInstanceOf(Credential.ClientCertificate.class);
    assertThat(signIn.source()).isEqualTo("--service-principal-cert");
  }

  @Test
  void certificate_thatCannotBeUsed_saysWhy() throws IOException {
    var empty = Files.writeString(folder.resolve("empty.pem"), "").toString();
    assertThat(flawOf(folder.resolve("none.pem").toString()))
        .isEqualTo(CredentialFlaw.FILE_MISSING);
    assertThat(flawOf(empty)).isNotIn(CredentialFlaw.FILE_MISSING, CredentialFlaw.FILE_UNREADABLE);
    var huge = Files.write(folder.resolve("huge.pem"), new byte[(1 << 20) + 1]).toString();
    assertThat(flawOf(huge)).isEqualTo(CredentialFlaw.FILE_UNREADABLE);
  }

  private CredentialFlaw flawOf(String file) {
    var signIn =
        with(
            SignInRequest.NONE,
            Map.of(Flag.SERVICE_PRINCIPAL_ID, ID, Flag.SERVICE_PRINCIPAL_CERT, file));
    return ((Credential.Unusable) signIn.credential()).flaw();
  }

  /** A pipe gives its content once, and that is for azcmagent. */
  @Test
  void certificate_thatIsNoFile_isLeftAlone() {
    assertThat(
            resolve(
                SignInRequest.NONE,
                Map.of(
                    Flag.SERVICE_PRINCIPAL_ID, ID, Flag.SERVICE_PRINCIPAL_CERT, folder.toString())))
        .isEqualTo(new SignIn.LeftOut(Fact.of("reason.certificate-no-file"), false));
  }

  @Test
  void auto_isAsAzcmagentWould() {
    assertThat(with(asked(SignInHow.AUTO), Map.of()))
        .isEqualTo(new SignIn.With(new Credential.DeviceCode(), "--sign-in", Optional.empty()));
    assertThat(with(asked(SignInHow.AUTO), Map.of(Flag.USE_DEVICE_CODE, "true")).source())
        .isEqualTo("--use-device-code");
    assertThat(with(asked(SignInHow.AUTO), Map.of(Flag.USE_AZCLI, "true")))
        .isEqualTo(new SignIn.With(new Credential.AzureCli(), "--use-azcli", Optional.empty()));
    assertThat(with(asked(SignInHow.AUTO), Map.of(Flag.ACCESS_TOKEN, "t")).credential())
        .isInstanceOf(Credential.GivenToken.class);
  }

  @Test
  void aWord_decides() {
    var token = Map.of(Flag.ACCESS_TOKEN, "t");
    assertThat(with(asked(SignInHow.DEVICE_CODE), token))
        .isEqualTo(new SignIn.With(new Credential.DeviceCode(), "--sign-in", Optional.empty()));
    assertThat(with(asked(SignInHow.AZURE_CLI), token))
        .isEqualTo(new SignIn.With(new Credential.AzureCli(), "--sign-in", Optional.empty()));
    for (var how : SignInHow.values()) {
      assertThat(SignInHow.of(how.id())).isEqualTo(how);
      assertThat(SignInHow.ids()).contains(how.id());
    }
  }

  @Test
  void environment_namesAPrincipal() throws IOException {
    var principal = Map.of("AZURE_TENANT_ID", TENANT, "AZURE_CLIENT_ID", ID);
    var secret = new HashMap<>(principal);
    secret.put("AZURE_CLIENT_SECRET", "s");
    assertThat(with(environment(secret), Map.of(Flag.TENANT_ID, "other")))
        .isEqualTo(
            new SignIn.With(
                new Credential.ClientSecret(ID, Secret.of("s")),
                "AZURE_CLIENT_SECRET",
                Optional.of(TENANT)));
    var certificate = new HashMap<>(principal);
    certificate.put("AZURE_CLIENT_CERTIFICATE_PATH", certificate());
    assertThat(with(environment(certificate), Map.of()))
        .returns("AZURE_CLIENT_CERTIFICATE_PATH", SignIn.With::source)
        .returns(Optional.of(TENANT), SignIn.With::tenant)
        .extracting(SignIn.With::credential)
        .isInstanceOf(Credential.ClientCertificate.class);
    certificate.put("AZURE_CLIENT_CERTIFICATE_PATH", folder.toString());
    assertThat(resolve(environment(certificate), Map.of())).isInstanceOf(SignIn.LeftOut.class);
    assertThat(problems).isEmpty();
  }

  @Test
  void environment_thatLacksSomething_isToldAllOfIt() {
    assertThat(resolve(environment(Map.of()), Map.of())).isEqualTo(SignIn.UNASKED);
    assertThat(problems)
        .extracting(SettingProblem::subject)
        .containsExactly("AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET");
    problems.clear();
    resolve(
        environment(
            Map.of(
                "AZURE_TENANT_ID", "", "AZURE_CLIENT_ID", "no-guid", "AZURE_CLIENT_SECRET", "s")),
        Map.of());
    assertThat(problems)
        .extracting(SettingProblem::subject)
        .containsExactly("AZURE_TENANT_ID", "AZURE_CLIENT_ID");
    problems.clear();
    var principal = Map.of("AZURE_CLIENT_ID", ID, "AZURE_CLIENT_SECRET", "s");
    var misnamed = new HashMap<>(principal);
    misnamed.put("AZURE_TENANT_ID", "contoso");
    resolve(environment(misnamed), Map.of());
    assertThat(problems).extracting(SettingProblem::subject).containsExactly("AZURE_TENANT_ID");
  }
}
