package io.arcpreflight.settings.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.ConfiguredValue;
import io.arcpreflight.settings.noproxy.NoProxy;
import io.arcpreflight.settings.proxy.IgnoredProxySetting.Reason;
import io.arcpreflight.settings.proxy.ProxyRoute.Direct;
import io.arcpreflight.settings.proxy.ProxyRoute.Exemption;
import io.arcpreflight.settings.proxy.ProxyRoute.Rule;
import io.arcpreflight.settings.proxy.ProxyRoute.Via;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRulesTest {
  private static final String AGENT_FILE = "proxy.url in /var/opt/azcmagent/localconfig.json";
  private static final String BYPASS_FILE = "proxy.bypass in /var/opt/azcmagent/localconfig.json";
  private static final String HIS = "gbl.his.arc.azure.com";

  @Test
  void resolve_nothingSet_isDirect() {
    var rules = given().rules();

    assertThat(rules.route(HIS, 443, BypassKeyword.ARC))
        .isEqualTo(new Direct(Rule.NOTHING_SET, "no proxy is configured"));
    assertThat(rules.proxy()).isEmpty();
    assertThat(rules.inUse()).isEmpty();
    assertThat(rules.ignored()).isEmpty();
  }

  @Test
  void resolve_flag_overridesAllOthers() {
    var rules =
        given()
            .flag("http://flag:1")
            .agentProxy("http://agent:2")
            .environment("HTTPS_PROXY", "env:3", "https_proxy", "lower:4")
            .rules();

    assertThat(rules.route(HIS, 443, null))
        .isEqualTo(new Via(ProxyUrl.parse("http://flag:1"), "--proxy"));
    assertThat(rules.inUse())
        .containsExactly(
            new ProxySettingInUse(
                "proxy",
                "http://flag:1",
                "--proxy",
                List.of(AGENT_FILE, "HTTPS_PROXY", "https_proxy")));
    assertThat(settingsIgnoredFor(rules, Reason.OVERRIDDEN))
        .containsExactly(AGENT_FILE, "HTTPS_PROXY", "https_proxy");
  }

  @Test
  void resolve_agentProxy_overridesTheEnvironment() {
    var rules =
        given().agentProxy("http://agent:2").environment("HTTPS_PROXY", "http://env:3").rules();

    assertThat(rules.route(HIS, 443, null))
        .isEqualTo(new Via(ProxyUrl.parse("http://agent:2"), AGENT_FILE));
    assertThat(rules.ignored())
        .containsExactly(
            new IgnoredProxySetting(
                "HTTPS_PROXY",
                Reason.OVERRIDDEN,
                Fact.of("proxy.overridden").with("by", AGENT_FILE)));
  }

  @Test
  void resolve_emptyAgentProxy_leavesItToTheEnvironment() {
    var rules = given().agentProxy("").environment("HTTPS_PROXY", "env:3").rules();

    assertThat(rules.route(HIS, 443, null))
        .isEqualTo(new Via(ProxyUrl.parse("env:3"), "HTTPS_PROXY"));
    assertThat(rules.inUse().getFirst().overrode()).isEmpty();
  }

  @Test
  void resolve_sameProxyInOtherWords_overridesWithoutComplaint() {
    var rules =
        given()
            .agentProxy("http://proxy.corp:3128")
            .environment("HTTPS_PROXY", "proxy.corp:3128/", "https_proxy", "HTTP://PROXY.corp:3128")
            .rules();

    assertThat(rules.inUse().getFirst().overrode()).containsExactly("HTTPS_PROXY", "https_proxy");
    assertThat(rules.ignored()).isEmpty();
  }

  @Test
  void resolve_sameHostWithOtherPassword_isAnotherValue() {
    var rules =
        given().environment("HTTPS_PROXY", "u:one@proxy", "https_proxy", "u:two@proxy").rules();

    assertThat(settingsIgnoredFor(rules, Reason.OVERRIDDEN)).containsExactly("https_proxy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "NONE"})
  void resolve_flagNone_turnsTheProxyOff(String none) {
    var rules = given().flag(none).environment("HTTPS_PROXY", "env:3").rules();

    assertThat(rules.route(HIS, 443, null)).isEqualTo(new Direct(Rule.TURNED_OFF, "--proxy none"));
    assertThat(rules.plainHttpRoute(HIS, 80, null)).isEqualTo(rules.route(HIS, 443, null));
    assertThat(rules.inUse())
        .containsExactly(new ProxySettingInUse("proxy", "none", "--proxy", List.of("HTTPS_PROXY")));
    assertThat(rules.unusable()).isEmpty();
  }

  @Test
  void route_agentProxy_isBypassedByKeyword() {
    var rules = given().agentProxy("agent:2").bypass("arc, ARM").rules();

    assertThat(rules.route(HIS, 443, BypassKeyword.ARC))
        .isEqualTo(
            new Direct(
                Rule.BYPASS_KEYWORD,
                "proxy.bypass Arc",
                new Exemption("http://agent:2", "proxy.bypass", "Arc")));
    assertThat(rules.route("login.microsoftonline.com", 443, BypassKeyword.AAD))
        .isInstanceOf(Via.class);
    assertThat(rules.route("packages.microsoft.com", 443, null)).isInstanceOf(Via.class);
    assertThat(rules.plainHttpRoute("www.microsoft.com", 80, null)).isInstanceOf(Via.class);
    assertThat(rules.inUse())
        .contains(new ProxySettingInUse("proxy.bypass", "Arc,ARM", BYPASS_FILE, List.of()));
  }

  @Test
  void route_flag_isBypassedByKeywordToo() {
    var rules = given().flag("flag:1").bypass("AAD").rules();

    assertThat(rules.route("pas.windows.net", 443, BypassKeyword.AAD)).isInstanceOf(Direct.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--proxy", "proxy.url"})
  void route_agentProxy_isNotGovernedByNoProxy(String origin) {
    var given = origin.equals("--proxy") ? given().flag("x:1") : given().agentProxy("x:1");
    var rules = given.environment("NO_PROXY", "azure.com", "no_proxy", "localhost").rules();

    assertThat(rules.route(HIS, 443, null)).isInstanceOf(Via.class);
    assertThat(rules.noProxy().matchingEntry(HIS, 443)).isEmpty();
    assertThat(settingsIgnoredFor(rules, Reason.OTHER_EXEMPTIONS_APPLY))
        .containsExactly("NO_PROXY");
  }

  @Test
  void route_environmentProxy_isNotGovernedByBypass() {
    var rules = given().environment("HTTPS_PROXY", "env:3").bypass("Arc").rules();

    assertThat(rules.route(HIS, 443, BypassKeyword.ARC)).isInstanceOf(Via.class);
    assertThat(settingsIgnoredFor(rules, Reason.OTHER_EXEMPTIONS_APPLY))
        .containsExactly(BYPASS_FILE);
  }

  @Test
  void resolve_noProxy_isInUseWithItsUselessEntries() {
    var rules =
        given()
            .environment(
                "HTTPS_PROXY", "env:3", "NO_PROXY", ".azure.com,foo.*.bar", "no_proxy", "x.test")
            .rules();

    assertThat(rules.route(HIS, 443, null))
        .isEqualTo(
            new Direct(
                Rule.NO_PROXY_ENTRY,
                "NO_PROXY entry .azure.com",
                new Exemption("http://env:3", "NO_PROXY", ".azure.com")));
    assertThat(rules.inUse())
        .contains(new ProxySettingInUse("no_proxy", ".azure.com", "NO_PROXY", List.of("no_proxy")));
    assertThat(rules.ignored())
        .extracting(IgnoredProxySetting::setting, IgnoredProxySetting::reason)
        .containsExactly(
            tuple("no_proxy", Reason.OVERRIDDEN), tuple("NO_PROXY", Reason.USELESS_ENTRY));
  }

  @Test
  void resolve_bypassWithUnknownKeyword_isReported() {
    var rules = given().agentProxy("agent:2").bypass("*.azure.com").rules();

    assertThat(rules.ignored())
        .containsExactly(
            new IgnoredProxySetting(
                BYPASS_FILE,
                Reason.USELESS_ENTRY,
                Fact.of("proxy.bypass-keyword")
                    .with("entry", "*.azure.com")
                    .with("value", "*.azure.com")
                    .with("position", 1)));
  }

  @Test
  void resolve_variablesThatHttpsDoesNotFollow_areReported() {
    var rules =
        given().environment("http_proxy", "a:1", "ALL_PROXY", "b:2", "NO_PROXY", "c").rules();

    assertThat(rules.route(HIS, 443, null)).isInstanceOf(Direct.class);
    assertThat(settingsIgnoredFor(rules, Reason.NOT_FOR_HTTPS)).containsExactly("http_proxy");
    assertThat(settingsIgnoredFor(rules, Reason.NEVER_READ)).containsExactly("ALL_PROXY");
    assertThat(rules.ignored()).hasSize(2);
  }

  @Test
  void resolve_besideHttpsProxy_otherVariablesAreNoMistake() {
    var rules =
        given().environment("HTTPS_PROXY", "a:1", "HTTP_PROXY", "a:1", "ALL_PROXY", "a:1").rules();

    assertThat(rules.ignored()).isEmpty();
  }

  @Test
  void resolve_requestMethod_isReportedWithHttpProxyOnly() {
    var both =
        given().environment("HTTPS_PROXY", "a:1", "HTTP_PROXY", "a:1", "REQUEST_METHOD", "GET");
    var httpsOnly = given().environment("HTTPS_PROXY", "a:1", "REQUEST_METHOD", "GET");

    assertThat(settingsIgnoredFor(both.rules(), Reason.REFUSED_IN_CGI))
        .containsExactly("HTTP_PROXY");
    assertThat(httpsOnly.rules().ignored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--proxy", "proxy.url", "HTTPS_PROXY"})
  void resolve_unusableProxy_isDirectAndSaysSo(String origin) {
    var given =
        switch (origin) {
          case "--proxy" -> given().flag("http:/proxy");
          case "proxy.url" -> given().agentProxy("http:/proxy");
          default -> given().environment("HTTPS_PROXY", "http:/proxy", "NO_PROXY", "a.test");
        };
    var rules = given.rules();

    var unusable = rules.unusable().orElseThrow();
    assertThat(unusable.source()).startsWith(origin);
    assertThat(unusable.reason()).isEqualTo(InvalidProxyUrlException.Reason.MALFORMED);
    assertThat(Evidence.sentence(unusable.mistake())).contains("two slashes");
    assertThat(rules.route(HIS, 443, null))
        .isEqualTo(new Direct(Rule.UNUSABLE_PROXY, unusable.source() + " holds no proxy URL"));
    assertThat(rules.proxy()).isEmpty();
    assertThat(rules.inUse()).extracting(ProxySettingInUse::value).contains("set, unusable");
  }

  @Test
  void resolve_httpProxyAlone_hasTheListOfTheEnvironmentToo() {
    var rules = given().environment("HTTP_PROXY", "a:1", "NO_PROXY", "b.test").rules();

    assertThat(rules.plainHttpRoute("a.test", 80, null)).isInstanceOf(Via.class);
    assertThat(rules.plainHttpRoute("b.test", 80, null)).isInstanceOf(Direct.class);
    assertThat(rules.noProxy()).hasToString("b.test");
    assertThat(given().environment("NO_PROXY", "b.test").rules().noProxy()).isEqualTo(NoProxy.NONE);
  }

  @Test
  void resolve_secondHttpProxy_isOverridden() {
    var rules = given().environment("HTTP_PROXY", "a:1", "http_proxy", "b:2").rules();

    assertThat(settingsIgnoredFor(rules, Reason.OVERRIDDEN)).containsExactly("http_proxy");
  }

  @Test
  void isAnySet_whereAProxyIsChosenOrNoneIs() {
    assertThat(given().rules().isAnySet()).isFalse();
    assertThat(given().environment("HTTP_PROXY", "a:1", "NO_PROXY", "b").rules().isAnySet())
        .isFalse();
    assertThat(given().environment("HTTPS_PROXY", "a:1").rules().isAnySet()).isTrue();
    assertThat(given().flag("none").rules().isAnySet()).isTrue();
  }

  @Test
  void resolve_unusableHttpProxy_isNoErrorForHttps() {
    var rules = given().environment("HTTPS_PROXY", "a:1", "HTTP_PROXY", "ftp://b").rules();

    assertThat(rules.unusable()).isEmpty();
    assertThat(settingsIgnoredFor(rules, Reason.UNUSABLE)).containsExactly("HTTP_PROXY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "::1", "[::1]"})
  void route_thisMachine_isDirectWhateverIsSet(String host) {
    var rules = given().flag("proxy:1").rules();

    assertThat(rules.route(host, 40_342, null))
        .isEqualTo(new Direct(Rule.LOCAL_HOST, host + " is this machine"));
    assertThat(rules.plainHttpRoute(host, 40_342, null)).isInstanceOf(Direct.class);
  }

  @Test
  void resolve_windowsNamesInAnyCase_areOneVariable() {
    var environment = ProxyEnvironment.ignoringCase(Map.of("Https_Proxy", "p:1", "Path", "x"));
    var rules =
        ProxyRules.resolve(
            new ProxySources(Optional.empty(), Optional.empty(), Optional.empty(), environment));

    assertThat(rules.route(HIS, 443, null))
        .isEqualTo(new Via(ProxyUrl.parse("p:1"), "HTTPS_PROXY"));
    assertThat(environment).hasToString("[HTTPS_PROXY]");
  }

  private static List<String> settingsIgnoredFor(ProxyRules rules, Reason reason) {
    return rules.ignored().stream()
        .filter(it -> it.reason() == reason)
        .map(IgnoredProxySetting::setting)
        .toList();
  }

  private static Given given() {
    return new Given(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  /** What somebody configured. */
  private record Given(
      Optional<String> flag,
      Optional<ConfiguredValue> agentProxy,
      Optional<ConfiguredValue> bypass,
      Map<String, String> environment) {

    Given flag(String value) {
      return new Given(Optional.of(value), agentProxy, bypass, environment);
    }

    Given agentProxy(String value) {
      return new Given(
          flag, Optional.of(new ConfiguredValue(value, AGENT_FILE)), bypass, environment);
    }

    Given bypass(String value) {
      return new Given(
          flag, agentProxy, Optional.of(new ConfiguredValue(value, BYPASS_FILE)), environment);
    }

    Given environment(String... namesAndValues) {
      var variables = new HashMap<String, String>();
      for (int at = 0; at < namesAndValues.length; at += 2) {
        variables.put(namesAndValues[at], namesAndValues[at + 1]);
      }
      return new Given(flag, agentProxy, bypass, variables);
    }

    ProxyRules rules() {
      return ProxyRules.resolve(
          new ProxySources(flag, agentProxy, bypass, ProxyEnvironment.of(environment)));
    }
  }
}
