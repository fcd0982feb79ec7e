package io.arcpreflight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.Provokes;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.parameter.ConnectConfigFile;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import io.arcpreflight.settings.signin.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsResolverTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir Path folder;

  @Test
  void resolve_saysWhereEachValueComesFrom() throws IOException {
    var file = folder.resolve("arc.yaml").toString();
    Files.writeString(
        Path.of(file),
        """
        location: westeurope
        cloud: AzureCloud
        private-link-scope: /subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e/resourceGroups/rg\
        /providers/Microsoft.HybridCompute/privateLinkScopes/pls
        service-principal-secret: s3cr3t
        """);
    var parameters =
        Parameters.of(
                Map.of(
                    Flag.LOCATION, "Korea Central",
                    Flag.SUBSCRIPTION_ID, "Production",
                    Flag.RESOURCE_GROUP, "rg",
                    Flag.TENANT_ID, "contoso.com",
                    Flag.SERVICE_PRINCIPAL_ID, "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e"))
            .over(ConnectConfigFile.read(file));
    var settings = resolve(parameters);
    assertThat(settings.values())
        .extracting(
            SettingValue::name, SettingValue::value, SettingValue::source, it -> it.overrides())
        .contains(
            tuple("location", "koreacentral", "--location", List.of("location in " + file)),
            tuple("cloud", "AzureCloud", "cloud in " + file, List.of()),
            tuple("private link", "expected", "flags", List.of()),
            tuple("subscription-id", "Production", "--subscription-id", List.of()),
            tuple(
                "service-principal-secret",
                "set",
                "service-principal-secret in " + file,
                List.of()));
    assertThat(settings.toString()).doesNotContain("s3cr3t");
    assertThat(settings.selection().privateLink()).isTrue();
    assertThat(settings.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "LOCATION|koreacentrl|parameter.region|'koreacentrl' is not a known region of AzureCloud;"
            + " did you mean koreacentral?",
        "LOCATION|korea;central|parameter.region|'korea;central' is not a region name",
        "LOCATION|usgovvirginia|parameter.region|is a region of AzureUSGovernment, not of"
            + " AzureCloud",
        "CLOUD|AzureClod|parameter.cloud|'AzureClod' is not one of AzureCloud, AzureUSGovernment",
        "EXTENSIONS|most|parameter.invalid|'most' is not one of all, sql",
      })
  void resolve_refuses(Flag flag, String value, String cause, String sentence) {
    assertThat(refused(Parameters.of(Map.of(flag, value))).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.cause()).isEqualTo(cause);
              assertThat(problem.subject()).isEqualTo(flag.option());
              assertThat(Evidence.of(problem)).startsWith(flag.option() + ": ").contains(sentence);
            });
  }

  @Test
  void resolve_everyProblemAtOnce() {
    var request =
        new CheckRequest(
            Parameters.of(
                Map.of(
                    Flag.LOCATION, "a;b",
                    Flag.CLOUD, "x",
                    Flag.EXTENSIONS, "y",
                    Flag.TAGS, "z")),
            Optional.of("ftp://proxy:1080"),
            List.of("sqll"),
            Optional.of("not a url"),
            Optional.empty(),
            Optional.of(folder.resolve("none.json")),
            false);
    var problems = refused(request).problems();
    assertThat(problems)
        .extracting(SettingProblem::subject)
        .containsExactlyInAnyOrder(
            "--subscription-id",
            "--resource-group",
            "--tags",
            "--location",
            "--cloud",
            "--use-case",
            "--extensions",
            "--gateway-url",
            "--proxy",
            "--endpoints");
  }

  @Test
  void resolve_unusableFileHidesWhatItMayHold() {
    var parameters =
        Parameters.of(Map.of(Flag.RESOURCE_GROUP, "rg"))
            .over(ConnectConfigFile.read(folder.resolve("none.json").toString()));
    assertThat(refused(parameters).problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.config-file");
  }

  @Test
  @Provokes("parameter.unknown-key")
  void resolve_unknownKeyIsToldAndTheRunGoesOn() throws IOException {
    var file = Files.writeString(folder.resolve("arc.json"), "{\"locatoin\": \"x\"}");
    var settings = resolve(Parameters.NONE.over(ConnectConfigFile.read(file.toString())));
    assertThat(settings.problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.unknown-key");
  }

  @Test
  void resolve_thumbprintOnWindowsOnly() {
    var parameters =
        Parameters.of(
            Map.of(
                Flag.SUBSCRIPTION_ID, "s",
                Flag.RESOURCE_GROUP, "g",
                Flag.LOCATION, "koreacentral",
                Flag.TENANT_ID, "contoso.com",
                Flag.SERVICE_PRINCIPAL_ID, "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
                Flag.SERVICE_PRINCIPAL_CERT_THUMBPRINT,
                    "0123456789abcdef0123456789abcdef01234567"));
    assertThat(refused(parameters).problems())
        .extracting(Evidence::of)
        .containsExactly(
            "--service-principal-cert-thumbprint: Linux has no certificate stores;"
                + " use --service-principal-cert");
    var settings =
        SettingsResolver.resolve(
            CheckRequest.of(parameters),
            OperatingSystem.WINDOWS,
            ProxyEnvironment.of(Map.of()),
            NOW);
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.signIn())
        .isEqualTo(new SignIn.LeftOut(Fact.of("reason.certificate-in-store"), false));
  }

  @Test
  void selection_takesTheFlagsOfCheck() {
    var parameters = Parameters.of(Map.of(Flag.EXTENSIONS, "SQL", Flag.ENABLE_PLS_CHECK, "true"));
    var selection =
        SettingsResolver.selection(CheckRequest.of(parameters), Optional.empty(), _ -> {});
    assertThat(selection.useCases()).contains(UseCase.SQL).doesNotContain(UseCase.SSH);
    assertThat(selection.privateLink()).isTrue();
    var all = Parameters.of(Map.of(Flag.INCLUDE_ALL, "true"));
    assertThat(
            SettingsResolver.selection(CheckRequest.of(all), Optional.empty(), _ -> {}).useCases())
        .contains(UseCase.SSH, UseCase.LICENSING);
  }

  private static Settings resolve(Parameters parameters) {
    return resolve(CheckRequest.of(parameters));
  }

  private static Settings resolve(CheckRequest request) {
    return SettingsResolver.resolve(
        request, OperatingSystem.LINUX, ProxyEnvironment.of(Map.of()), NOW);
  }

  private static InvalidSettingsException refused(Parameters parameters) {
    return refused(CheckRequest.of(parameters));
  }

  private static InvalidSettingsException refused(CheckRequest request) {
    var refused = catchThrowableOfType(InvalidSettingsException.class, () -> resolve(request));
    assertThat(refused).isNotNull();
    return refused;
  }
}
