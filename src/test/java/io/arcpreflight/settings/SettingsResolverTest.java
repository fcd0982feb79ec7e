package io.arcpreflight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.Provokes;
import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.parameter.ConnectConfigFile;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import io.arcpreflight.settings.signin.SignIn;
import io.arcpreflight.settings.signin.SignInHow;
import io.arcpreflight.settings.signin.SignInRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsResolverTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static final String GATEWAY =
      "/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e/resourceGroups/rg/providers"
          + "/Microsoft.HybridCompute/gateways/g";

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
        "LOCATION|usgovvirgini|parameter.region|is not a known region of AzureCloud; region names"
            + " look like",
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

  @ParameterizedTest
  @CsvSource({"PT30S, 30s", "PT2M, 2m", "PT90S, 90s", "PT0.5S, 500ms"})
  void resolve_timeoutIsToldAsPeopleTypeIt(Duration timeout, String told) {
    var request =
        new CheckRequest(
            Parameters.NONE,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(timeout),
            Optional.empty(),
            true);
    assertThat(request.timeoutOrDefault()).isEqualTo(timeout);
    var settings = resolve(request);
    assertThat(settings.values())
        .contains(
            SettingValue.of("timeout", told, "--timeout"),
            SettingValue.of("strict", "true", "--strict"));
    assertThat(settings.strict()).isTrue();
    assertThat(resolve(Parameters.NONE).values())
        .contains(SettingValue.of("timeout", "30s", "default"))
        .extracting(SettingValue::name)
        .doesNotContain("strict", "sign-in", "gateway", "private link");
  }

  private static Optional<ConfiguredValue> agents(@Nullable String value, String source) {
    return Optional.ofNullable(value).map(it -> new ConfiguredValue(it, source));
  }

  private static AgentSettings agent(
      @Nullable String cloud,
      @Nullable String location,
      @Nullable String type,
      @Nullable String gateway,
      @Nullable String scope,
      boolean extensionsEnabled,
      String... extensions) {
    return new AgentSettings(
        Optional.empty(),
        Optional.empty(),
        agents(cloud, "the agent's cloud"),
        agents(location, "the agent's region"),
        agents(type, "the agent's connection.type"),
        agents(gateway, "the agent's gateway"),
        agents(scope, "the agent's scope"),
        List.of(),
        List.of(extensions),
        extensionsEnabled);
  }

  private static Settings resolve(CheckRequest request, AgentSettings agent, RunMode mode) {
    return SettingsResolver.resolve(
        request, OperatingSystem.LINUX, ProxyEnvironment.of(Map.of()), NOW, agent, mode);
  }

  @Test
  void resolve_whatIsNotGiven_theAgentKnows() {
    var agent = agent("AzureUSGovernment", "usgovvirginia", null, null, "/scope", true);
    var settings = resolve(CheckRequest.of(Parameters.NONE), agent, RunMode.HEALTH);
    assertThat(settings.values())
        .contains(
            SettingValue.of("cloud", "AzureUSGovernment", "the agent's cloud"),
            SettingValue.of("location", "usgovvirginia", "the agent's region"),
            SettingValue.of("private link", "expected", "the agent's scope"));
    assertThat(settings.selection().cloud()).isEqualTo(Cloud.US_GOVERNMENT);
    assertThat(settings.selection().privateLink()).isTrue();
    var given = Parameters.of(Map.of(Flag.CLOUD, "AzureCloud", Flag.LOCATION, "koreacentral"));
    var byFlags = resolve(CheckRequest.of(given), agent, RunMode.HEALTH);
    assertThat(byFlags.values())
        .contains(
            SettingValue.of("cloud", "AzureCloud", "--cloud"),
            SettingValue.of("location", "koreacentral", "--location"));
    assertThat(byFlags.selection().region())
        .map(Object::toString)
        .hasValueSatisfying(region -> assertThat(region).contains("koreacentral"));
    assertThat(resolve(Parameters.NONE).selection().privateLink()).isFalse();
  }

  @Test
  void resolve_gatewayOfTheAgent_whereItIsUsed() {
    var none = CheckRequest.of(Parameters.NONE);
    var url = "https://x.gw.arc.azure.com/y";
    var gateway = resolve(none, agent(null, null, "Gateway", url, null, true), RunMode.HEALTH);
    assertThat(gateway.selection().gatewayHost()).contains("x.gw.arc.azure.com");
    assertThat(gateway.selection().useCases()).contains(UseCase.GATEWAY);
    assertThat(gateway.values()).contains(SettingValue.of("gateway", url, "the agent's gateway"));
    var unsaid = resolve(none, agent(null, null, null, url, null, true), RunMode.HEALTH);
    assertThat(unsaid.selection().gatewayHost()).isPresent();
    var direct = resolve(none, agent(null, null, "direct", url, null, true), RunMode.HEALTH);
    assertThat(direct.selection().gatewayHost()).isEmpty();
    assertThat(direct.selection().useCases()).doesNotContain(UseCase.GATEWAY);
    var nameless = resolve(none, agent(null, null, "gateway", null, null, true), RunMode.HEALTH);
    assertThat(nameless.selection().gatewayHost()).isEmpty();
    assertThat(nameless.selection().useCases()).contains(UseCase.GATEWAY);
    var odd = resolve(none, agent(null, null, "gateway", "x y", null, true), RunMode.HEALTH);
    assertThat(odd.selection().gatewayHost()).isEmpty();
  }

  @Test
  void resolve_gatewayUrl_isAHost() {
    var agent = agent(null, null, "gateway", "https://agents.example", null, true);
    for (var url : List.of("https://g.example/x", "https://g.example", "g.example", "g.example/")) {
      var settings = resolve(gateway(url), agent, RunMode.HEALTH);
      assertThat(settings.selection().gatewayHost()).as(url).contains("g.example");
      assertThat(settings.selection().useCases()).contains(UseCase.GATEWAY);
      assertThat(settings.values()).contains(SettingValue.of("gateway", url, "--gateway-url"));
    }
    assertThat(refused(gateway("not a url")).problems())
        .extracting(SettingProblem::subject)
        .containsExactly("--gateway-url");
  }

  private static CheckRequest gateway(String url) {
    return new CheckRequest(
        Parameters.NONE,
        Optional.empty(),
        List.of(),
        Optional.of(url),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static CheckRequest useCases(String... ids) {
    return useCases(Map.of(), Optional.empty(), ids);
  }

  private static CheckRequest useCases(
      Map<Flag, String> flags, Optional<Path> endpoints, String... ids) {
    return new CheckRequest(
        Parameters.of(flags),
        Optional.empty(),
        List.of(ids),
        Optional.empty(),
        Optional.empty(),
        endpoints,
        false);
  }

  private static List<String> causes(Settings settings) {
    return settings.problems().stream().map(SettingProblem::cause).toList();
  }

  @Test
  void resolve_useCasesByMode() {
    var none = CheckRequest.of(Parameters.NONE);
    assertThat(resolve(Parameters.NONE).selection().useCases())
        .containsExactlyInAnyOrder(UseCase.CORE, UseCase.EXTENSIONS, UseCase.INSTALL);
    assertThat(resolve(Parameters.NONE).values())
        .anySatisfy(
            it ->
                assertThat(it)
                    .returns("use cases", SettingValue::name)
                    .returns("default", SettingValue::source));
    var extensions =
        agent(
            null,
            null,
            null,
            null,
            null,
            true,
            "Microsoft.AzureData.WindowsAgent.SqlServer",
            "Microsoft.Azure.Monitor.AzureMonitorLinuxAgent",
            "Microsoft.AdminCenter.AdminCenter",
            "Microsoft.Azure.ActiveDirectory.AADSSHLoginForLinux",
            "Microsoft.AzureData.Other",
            "Sql.Other");
    assertThat(resolve(none, extensions, RunMode.HEALTH).selection().useCases())
        .containsExactlyInAnyOrder(
            UseCase.CORE,
            UseCase.EXTENSIONS,
            UseCase.SQL,
            UseCase.MONITOR,
            UseCase.ADMIN_CENTER,
            UseCase.SSH);
    assertThat(resolve(none, extensions, RunMode.CHECK).selection().useCases())
        .doesNotContain(UseCase.SQL);
    var disabled = agent(null, null, null, null, null, false, "Microsoft.AdminCenter.AdminCenter");
    assertThat(resolve(none, disabled, RunMode.HEALTH).selection().useCases())
        .containsExactly(UseCase.CORE);
    var others = agent(null, null, null, null, null, true, "Microsoft.AzureData.Other", "Sql.x");
    assertThat(resolve(none, others, RunMode.HEALTH).selection().useCases())
        .containsExactlyInAnyOrder(UseCase.CORE, UseCase.EXTENSIONS);
  }

  @Test
  void resolve_useCasesThatAreAskedFor() {
    var sql = resolve(useCases("sql"));
    assertThat(sql.selection().useCases()).contains(UseCase.CORE, UseCase.SQL);
    assertThat(sql.values())
        .anySatisfy(
            it ->
                assertThat(it)
                    .returns("use cases", SettingValue::name)
                    .returns("flags", SettingValue::source));
    assertThat(resolve(useCases("esu-only")).selection().useCases())
        .containsExactlyInAnyOrder(UseCase.ESU_ONLY, UseCase.ESU);
    assertThat(resolve(useCases("ssh", "esu-only")).selection().useCases())
        .containsExactlyInAnyOrder(UseCase.ESU_ONLY, UseCase.ESU, UseCase.SSH);
    var gateway = Parameters.of(Map.of(Flag.GATEWAY_ID, GATEWAY));
    assertThat(
            SettingsResolver.selection(CheckRequest.of(gateway), Optional.empty(), _ -> {})
                .useCases())
        .contains(UseCase.GATEWAY);
    var all = Parameters.of(Map.of(Flag.INCLUDE_ALL, "true"));
    assertThat(resolve(all).values())
        .anySatisfy(
            it ->
                assertThat(it)
                    .returns("use cases", SettingValue::name)
                    .returns("flags", SettingValue::source));
    assertThat(resolve(Parameters.of(Map.of(Flag.EXTENSIONS, "ALL"))).selection().useCases())
        .contains(UseCase.SQL);
    assertThat(resolve(Parameters.of(Map.of(Flag.EXTENSIONS, ""))).selection().useCases())
        .doesNotContain(UseCase.SQL);
  }

  @Test
  @Provokes("parameter.region-unlisted")
  void resolve_newRegion_isARemark() {
    assertThat(resolve(Parameters.of(Map.of(Flag.LOCATION, "koreanorth2"))).problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.region-unlisted");
  }

  @Test
  void resolve_localCloud_isNobodysList() {
    var local = Parameters.of(Map.of(Flag.CLOUD, Cloud.LOCAL.id(), Flag.LOCATION, "anywhere"));
    var settings = resolve(local);
    assertThat(settings.problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.cloud-unlisted");
    assertThat(settings.signIn()).isEqualTo(SignIn.UNASKED);
    var agents =
        resolve(
            CheckRequest.of(Parameters.NONE),
            agent(Cloud.LOCAL.id(), null, null, null, null, true),
            RunMode.HEALTH);
    assertThat(agents.problems())
        .singleElement()
        .returns("parameter.cloud-unlisted", SettingProblem::cause)
        .returns("--cloud", SettingProblem::subject);
  }

  @Test
  @Provokes("parameter.secret-on-command-line")
  void resolve_aSecretThatEverybodySees_isARemark() {
    var signIn =
        resolve(
            Parameters.of(
                Map.of(
                    Flag.SUBSCRIPTION_ID, "s",
                    Flag.RESOURCE_GROUP, "g",
                    Flag.LOCATION, "koreacentral",
                    Flag.TENANT_ID, "contoso.com",
                    Flag.SERVICE_PRINCIPAL_ID, "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
                    Flag.SERVICE_PRINCIPAL_SECRET, "s3cr3t-that-is-long")));
    assertThat(signIn.problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.secret-on-command-line");
    assertThat(signIn.values())
        .contains(
            SettingValue.of("sign-in", "service-principal-secret", "--service-principal-secret"));
  }

  @Test
  void resolve_noSignIn_isNoted() {
    var declined =
        new CheckRequest(
            Parameters.NONE,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            new SignInRequest(Optional.empty(), true, Optional.empty(), Map.of()));
    assertThat(resolve(declined).values())
        .contains(SettingValue.of("sign-in", "no", "--no-sign-in"));
  }

  /** Somebody who has mistyped the cloud gets no second complaint for the wrong reason. */
  @Test
  void resolve_regionOfACloudThatIsNone_isNotJudged() {
    var given = Parameters.of(Map.of(Flag.CLOUD, "AzureGov", Flag.LOCATION, "usgovvirginia"));
    assertThat(refused(given).problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.cloud");
    var known = Parameters.of(Map.of(Flag.CLOUD, "AzureCloud", Flag.LOCATION, "usgovvirginia"));
    assertThat(refused(known).problems())
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.region");
  }

  @Test
  void resolve_emptyCloud_isNone() {
    var settings = resolve(Parameters.of(Map.of(Flag.CLOUD, "")));
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.selection().cloud()).isEqualTo(Cloud.PUBLIC);
  }

  @Test
  void resolve_extensionsAlone_areWhereTheUseCasesComeFrom() {
    assertThat(resolve(Parameters.of(Map.of(Flag.EXTENSIONS, "sql"))).values())
        .filteredOn(it -> it.name().equals("use cases"))
        .extracting(SettingValue::source)
        .containsExactly("flags");
  }

  @Test
  void resolve_useCaseThatTheCloudLacks_isARemark() throws IOException {
    var china = Map.of(Flag.CLOUD, "AzureChinaCloud");
    assertThat(causes(resolve(useCases(china, Optional.empty(), "esu", "ssh"))))
        .containsExactly("parameter.use-case-unlisted");
    var own = Files.writeString(folder.resolve("own.json"), "{\"endpoints\": [\"a.lab.test\"]}");
    assertThat(causes(resolve(useCases(china, Optional.of(own), "esu")))).isEmpty();
    var local = Map.of(Flag.CLOUD, Cloud.LOCAL.id());
    assertThat(causes(resolve(useCases(local, Optional.empty(), "esu"))))
        .containsExactly("parameter.cloud-unlisted");
  }

  @Test
  void resolve_localCloud_isNotSignedInTo() {
    var given =
        Parameters.of(
            Map.of(
                Flag.CLOUD, Cloud.LOCAL.id(),
                Flag.SUBSCRIPTION_ID, "s",
                Flag.RESOURCE_GROUP, "g",
                Flag.LOCATION, "anywhere",
                Flag.TENANT_ID, "contoso.com",
                Flag.SERVICE_PRINCIPAL_ID, "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
                Flag.SERVICE_PRINCIPAL_SECRET, "s3cr3t"));
    assertThat(resolve(given).signIn()).isEqualTo(SignIn.UNASKED);
  }

  /** Whoever has mistyped a flag is not told of variables besides. */
  @Test
  void resolve_whatIsRefused_isNotSignedInWith() {
    var environment =
        new SignInRequest(Optional.of(SignInHow.ENVIRONMENT), false, Optional.empty(), Map.of());
    var request =
        new CheckRequest(
            Parameters.of(Map.of(Flag.LOCATION, "korea;central")),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            environment);
    assertThat(refused(request).problems())
        .extracting(SettingProblem::subject)
        .containsExactly("--location");
  }

  @Test
  void selection_refusesAndRemarksLikeARun() {
    var remarks = new ArrayList<SettingProblem>();
    var local = CheckRequest.of(Parameters.of(Map.of(Flag.CLOUD, Cloud.LOCAL.id())));
    SettingsResolver.selection(local, Optional.empty(), remarks::add);
    assertThat(remarks)
        .extracting(SettingProblem::cause)
        .containsExactly("parameter.cloud-unlisted");
    var unknown = CheckRequest.of(Parameters.of(Map.of(Flag.LOCATION, "koreacentrl")));
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> SettingsResolver.selection(unknown, Optional.empty(), remarks::add));
  }

  @Test
  void endpoints_ofAFile() throws IOException {
    assertThat(SettingsResolver.endpoints(CheckRequest.of(Parameters.NONE))).isNotNull();
    var file = Files.writeString(folder.resolve("none.json"), "{}");
    var request =
        new CheckRequest(
            Parameters.NONE,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(file),
            false);
    var refused =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> SettingsResolver.endpoints(request));
    assertThat(refused.problems())
        .extracting(SettingProblem::subject)
        .containsExactly("--endpoints");
    assertThat(refused.values())
        .containsExactly(SettingValue.of("endpoints", file.toString(), "--endpoints"));
    assertThat(refused).hasMessage("parameter.invalid --endpoints");
  }

  @Test
  void configuredValue_isPrintedWithoutItsValue() {
    assertThat(new ConfiguredValue("s3cr3t", "X")).hasToString("X (set)");
    assertThat(new ConfiguredValue("", "X")).hasToString("X (empty)");
    assertThat(new ConfiguredValue("a:1", "X").meansTheSameAs(new ConfiguredValue("b:1", "Y")))
        .isFalse();
    assertThat(new ConfiguredValue("ftp:x", "X").meansTheSameAs(new ConfiguredValue("b:1", "Y")))
        .isFalse();
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
