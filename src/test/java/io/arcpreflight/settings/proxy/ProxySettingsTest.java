package io.arcpreflight.settings.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.settings.AgentSettings;
import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.SettingValue;
import io.arcpreflight.settings.proxy.ProxyRoute.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which proxy a run takes where the agent, its services and this shell each have a say. */
class ProxySettingsTest {
  private final List<SettingValue> values = new ArrayList<>();
  private final List<SettingProblem> refused = new ArrayList<>();
  private final List<SettingProblem> problems = new ArrayList<>();

  private ProxyRules resolve(
      @Nullable String flag, AgentSettings agent, RunMode mode, Map<String, String> shell) {
    return new ProxySettings(values, refused, problems)
        .resolve(Optional.ofNullable(flag), agent, ProxyEnvironment.of(shell), mode);
  }

  private static Optional<ConfiguredValue> value(@Nullable String value, String source) {
    return Optional.ofNullable(value).map(it -> new ConfiguredValue(it, source));
  }

  private static AgentSettings agent(
      @Nullable String proxy,
      @Nullable String bypass,
      @Nullable String type,
      ServiceVariables... services) {
    return new AgentSettings(
        value(proxy, "proxy.url"),
        value(bypass, "proxy.bypass"),
        Optional.empty(),
        Optional.empty(),
        value(type, "connection.type"),
        Optional.empty(),
        Optional.empty(),
        List.of(services),
        List.of(),
        true);
  }

  private static ServiceVariables service(String name, Map<String, String> variables) {
    return new ServiceVariables(name, ProxyEnvironment.of(variables).ownedBy(name));
  }

  private List<String> causes() {
    return problems.stream().map(SettingProblem::cause).toList();
  }

  private static String proxy(ProxyRules rules) {
    return rules.proxy().map(Object::toString).orElse("none");
  }

  @Test
  void nothingSet_isToldAsNone() {
    resolve(null, AgentSettings.NONE, RunMode.CHECK, Map.of());
    assertThat(values).containsExactly(SettingValue.of("proxy", "none", "default"));
    assertThat(problems).isEmpty();
    assertThat(refused).isEmpty();
  }

  @Test
  void inUse_isToldWithWhatItOverrides() {
    resolve("http://f:1", agent("http://a:2", null, null), RunMode.CHECK, Map.of());
    assertThat(values)
        .containsExactly(new SettingValue("proxy", "http://f:1", "--proxy", List.of("proxy.url")));
    assertThat(causes()).containsExactly("proxy.ignored-setting");
  }

  /** What was typed is refused at once; what lies on the machine is something that was found. */
  @Test
  void unusable_isRefusedWhereItWasTyped() {
    resolve("ftp://f:1", AgentSettings.NONE, RunMode.CHECK, Map.of());
    assertThat(refused)
        .singleElement()
        .satisfies(it -> assertThat(Evidence.of(it)).startsWith("--proxy: "))
        .extracting(SettingProblem::cause)
        .isEqualTo("proxy.unsupported-scheme");
    assertThat(problems).isEmpty();
    refused.clear();
    resolve(null, AgentSettings.NONE, RunMode.CHECK, Map.of("HTTPS_PROXY", "http:/x"));
    assertThat(refused).isEmpty();
    assertThat(causes()).containsExactly("proxy.malformed-url");
  }

  @Test
  void urlWithMoreThanAProxy_isJudged() {
    resolve("http://u:p@f:1/path", AgentSettings.NONE, RunMode.CHECK, Map.of());
    assertThat(causes()).containsExactly("proxy.ignored-setting", "proxy.credentials-in-url");
    assertThat(problems.getLast().subject()).isEqualTo("http://f:1");
  }

  @Test
  void bypass_isNotReadBehindAGateway() {
    var gateway = resolve(null, agent("http://a:2", "Arc", "gateway"), RunMode.CHECK, Map.of());
    assertThat(gateway.route("x.example", 443, BypassKeyword.ARC)).isInstanceOf(Via.class);
    assertThat(problems)
        .singleElement()
        .extracting(SettingProblem::subject)
        .isEqualTo("proxy.bypass");
    problems.clear();
    resolve(null, agent("http://a:2", "", "gateway"), RunMode.CHECK, Map.of());
    assertThat(problems).isEmpty();
    var direct = resolve(null, agent("http://a:2", "Arc", "direct"), RunMode.CHECK, Map.of());
    assertThat(direct.route("x.example", 443, BypassKeyword.ARC)).isNotInstanceOf(Via.class);
  }

  @ParameterizedTest
  @EnumSource(RunMode.class)
  void services_comeBeforeTheShell(RunMode mode) {
    var himds = service("himdsd", Map.of("HTTPS_PROXY", "http://s:1"));
    var rules =
        resolve(null, agent(null, null, null, himds), mode, Map.of("HTTPS_PROXY", "http://x:2"));
    assertThat(proxy(rules)).isEqualTo("http://s:1");
    assertThat(causes())
        .isEqualTo(mode == RunMode.HEALTH ? List.of() : List.of("agent.proxy-differs"));
  }

  @ParameterizedTest
  @EnumSource(RunMode.class)
  void servicesWithoutOne_leaveItToTheShellThatConnects(RunMode mode) {
    var himds = service("himdsd", Map.of());
    var rules =
        resolve(null, agent(null, null, null, himds), mode, Map.of("HTTPS_PROXY", "http://x:2"));
    assertThat(proxy(rules)).isEqualTo(mode == RunMode.HEALTH ? "none" : "http://x:2");
  }

  @Test
  void difference_namesEach() {
    var himds = service("himdsd", Map.of("HTTPS_PROXY", "http://s:1", "NO_PROXY", "a, b"));
    var gcad = service("gcad", Map.of("https_proxy", "s:1", "no_proxy", "a,b"));
    var extd = service("extd", Map.of("HTTPS_PROXY", "http://s:1", "NO_PROXY", "a"));
    resolve(null, agent(null, null, null, himds, gcad), RunMode.HEALTH, Map.of());
    assertThat(problems).isEmpty();
    resolve(null, agent(null, null, null, himds, gcad, extd), RunMode.HEALTH, Map.of());
    assertThat(problems)
        .singleElement()
        .extracting(Evidence::of)
        .isEqualTo(
            "himdsd: http://s:1 except a,b; gcad: http://s:1 except a,b; extd: http://s:1 except"
                + " a");
  }

  @Test
  void difference_ofNoneAndNone_isNone() {
    var himds = service("himdsd", Map.of());
    resolve(null, agent(null, null, null, himds), RunMode.CHECK, Map.of());
    assertThat(problems).isEmpty();
    resolve(null, agent(null, null, null, himds), RunMode.CHECK, Map.of("HTTPS_PROXY", "x:1"));
    assertThat(problems)
        .extracting(Evidence::of)
        .containsExactly("himdsd: none; this shell: http://x:1");
    problems.clear();
    var other = service("himdsd", Map.of("HTTPS_PROXY", "x:1"));
    resolve(null, agent(null, null, null, other), RunMode.CHECK, Map.of());
    assertThat(problems)
        .extracting(Evidence::of)
        .containsExactly("himdsd: http://x:1; this shell: none");
  }

  /** Then none of the variables decides anything. */
  @Test
  void difference_isNoMatterBesideASettingOfTheAgent() {
    var himds = service("himdsd", Map.of());
    var shell = Map.of("HTTPS_PROXY", "http://a:2");
    resolve(null, agent("http://a:2", null, null, himds), RunMode.CHECK, shell);
    assertThat(causes()).doesNotContain("agent.proxy-differs");
    resolve("http://a:2", agent("", null, null, himds), RunMode.CHECK, shell);
    assertThat(causes()).doesNotContain("agent.proxy-differs");
    resolve(null, agent("", null, null, himds), RunMode.CHECK, shell);
    assertThat(causes()).containsExactly("agent.proxy-differs");
  }
}
