package io.arcpreflight.settings.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The situations that <a
 * href="https://github.com/golang/net/blob/master/http/httpproxy/proxy_test.go">Go's own tests</a>
 * describe, asked of our rules.
 */
class GoProxyRulesTest {
  private static final String MIXED_LIST =
      "shop.test, .corp.test, *.wild.test, 192.168.1.1, 192.168.1.2:81, 192.168.1.3:80,"
          + " 10.0.0.0/30, 2001:db8::52:0:1, [2001:db8::52:0:2]:443, [2001:db8::52:0:3]:80,"
          + " 2002:db8:a::45/64";

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080,              http://127.0.0.1:8080",
    "198.51.100.7:8080,           http://198.51.100.7:8080",
    "cache.corp.test:1234,        http://cache.corp.test:1234",
    "cache.corp.test,             http://cache.corp.test:80",
    "localhost,                   http://localhost:80",
    "https://cache.corp.test,     https://cache.corp.test:443",
    "http://198.51.100.7:8080,    http://198.51.100.7:8080",
    "https://198.51.100.7:8080,   https://198.51.100.7:8080",
    "socks5://198.51.100.7,       socks5://198.51.100.7:1080",
    "socks5h://198.51.100.7,      socks5://198.51.100.7:1080",
    "foo://host,                  direct:unusable-proxy",
  })
  void plainHttpRoute_formsOfTheProxy(String httpProxy, String expected) {
    var rules = inEnvironment("HTTP_PROXY", httpProxy);

    assertThat(describe(rules.plainHttpRoute("site.test", 80, null))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http.proxy.test,  secure.proxy.test,          false,  http://http.proxy.test:80",
    "http.proxy.test,  secure.proxy.test,          true,   http://secure.proxy.test:80",
    "http.proxy.test,  https://secure.proxy.test,  true,   https://secure.proxy.test:443",
    "http.proxy.test,  '',                         true,   direct:no-proxy-set",
    "'',               http://secure.proxy.test,   false,  direct:no-proxy-set",
    "'',               '',                         true,   direct:no-proxy-set",
    "'',               '',                         false,  direct:no-proxy-set",
  })
  void route_eachSchemeHasItsVariable(
      String httpProxy, String httpsProxy, boolean isHttps, String expected) {
    var rules = inEnvironment("HTTP_PROXY", httpProxy, "HTTPS_PROXY", httpsProxy);

    assertThat(describe(ask(rules, isHttps, "site.test"))).isEqualTo(expected);
  }

  @Test
  void plainHttpRoute_inCgi_refusesHttpProxy() {
    var rules = inEnvironment("HTTP_PROXY", "http://10.1.2.3:8080", "REQUEST_METHOD", "PUT");

    assertThat(describe(rules.plainHttpRoute("site.test", 80, null)))
        .isEqualTo("direct:refused-in-cgi");
  }

  @Test
  void route_inCgi_keepsHttpsProxy() {
    var rules = inEnvironment("HTTPS_PROXY", "https://proxy.test", "REQUEST_METHOD", "PUT");

    assertThat(describe(rules.route("site.test", 443, null))).isEqualTo("https://proxy.test:443");
  }

  @ParameterizedTest
  @CsvSource({
    "example.test,      example.test,                       direct",
    ".example.test,     example.test,                       proxied",
    "ample.test,        example.test,                       proxied",
    "example.test,      foo.example.test,                   direct",
    ".foo.test,         example.test,                       proxied",
    ".示例.com,          www.示例.com,                        direct",
    "xn--fsq092h.com,   www.示例.com,                        direct",
    "示例.com,           www.xn--fsq092h.com,                direct",
    "example.test,      '[1000::%.example.test]',           proxied",
    ":1,                example.test,                       proxied",
  })
  void route_noProxyNames(String noProxy, String host, String expected) {
    var rules = inEnvironment("HTTPS_PROXY", "proxy", "NO_PROXY", noProxy);

    assertThat(rules.route(host, 123, null))
        .isInstanceOf(expected.equals("direct") ? ProxyRoute.Direct.class : ProxyRoute.Via.class);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,                    this machine",
    "127.0.0.1,                    this machine",
    "127.0.0.2,                    this machine",
    "[::1],                        this machine",
    "[::ffff:127.0.0.1],           this machine",
    "[::2],                        proxied",
    "192.168.1.1,                  192.168.1.1",
    "192.168.1.2,                  proxied",
    "192.168.1.3,                  192.168.1.3:80",
    "192.168.1.4,                  proxied",
    "10.0.0.2,                     10.0.0.0/30",
    "[2001:db8::52:0:1],           2001:db8::52:0:1",
    "[2001:db8::52:0:2],           proxied",
    "[2001:db8::52:0:3],           [2001:db8::52:0:3]:80",
    "[2002:db8:a::123],            2002:db8:a::45/64",
    "[fe80::424b:c8be:1643:a1b6],  proxied",
    "corp.test,                    proxied",
    "www.corp.test,                .corp.test",
    "shop.test,                    shop.test",
    "SHOP.test,                    shop.test",
    "www.shop.test,                shop.test",
    "workshop.test,                proxied",
    "rp.test,                      proxied",
    "localhost.test,               proxied",
    "local.localhost,              proxied",
    "LOCALHOST,                    proxied",
    "mycorp.test,                  proxied",
    "wild.test,                    proxied",
    "nested.wild.test,             *.wild.test",
    "awild.test,                   proxied",
    "shop.test.,                   proxied",
  })
  void plainHttpRoute_mixedList(String host, String expected) {
    var rules = inEnvironment("HTTP_PROXY", "proxy", "NO_PROXY", MIXED_LIST);

    var outcome =
        switch (rules.plainHttpRoute(host, 80, null)) {
          case ProxyRoute.Via _ -> "proxied";
          case ProxyRoute.Direct(var rule, var because, var _) ->
              rule == ProxyRoute.Rule.LOCAL_HOST
                  ? "this machine"
                  : because.replace("NO_PROXY entry ", "");
        };
    assertThat(outcome).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a.test, * ,b.test", "192.0.2.1,*"})
  void route_asterisk_exemptsEverything(String noProxy) {
    var rules = inEnvironment("HTTPS_PROXY", "proxy", "NO_PROXY", noProxy);

    for (var host : new String[] {"site.test", "192.168.1.4", "[fe80::1]"}) {
      assertThat(rules.route(host, 443, null))
          .isEqualTo(
              new ProxyRoute.Direct(
                  ProxyRoute.Rule.NO_PROXY_ENTRY,
                  "NO_PROXY entry *",
                  new ProxyRoute.Exemption("http://proxy:80", "NO_PROXY", "*")));
    }
  }

  @Test
  void route_lowerCaseVariables_serveWhereUpperCaseOnesAreMissingOrEmpty() {
    var rules =
        inEnvironment("HTTPS_PROXY", "", "https_proxy", "lower.test", "no_proxy", "exempt.test");

    assertThat(describe(rules.route("site.test", 443, null))).isEqualTo("http://lower.test:80");
    assertThat(describe(rules.route("exempt.test", 443, null))).isEqualTo("direct:no-proxy-entry");
  }

  private static ProxyRoute ask(ProxyRules rules, boolean isHttps, String host) {
    return isHttps ? rules.route(host, 443, null) : rules.plainHttpRoute(host, 80, null);
  }

  private static String describe(ProxyRoute route) {
    return switch (route) {
      case ProxyRoute.Direct direct -> "direct:" + direct.rule().id();
      case ProxyRoute.Via via -> via.proxy().toString();
    };
  }

  private static ProxyRules inEnvironment(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      environment.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return ProxyRules.resolve(
        new ProxySources(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ProxyEnvironment.of(environment)));
  }
}
