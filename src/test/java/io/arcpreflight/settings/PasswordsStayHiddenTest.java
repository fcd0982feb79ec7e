package io.arcpreflight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.net.ProxyUrl.Credentials;
import io.arcpreflight.settings.proxy.ProxyBypass;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import io.arcpreflight.settings.proxy.ProxyRules;
import io.arcpreflight.settings.proxy.ProxySources;
import io.arcpreflight.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever holds a password, and however wrong it is: nothing that is printed repeats it. */
class PasswordsStayHiddenTest {
  private static final String PASSWORD = "hunter2hunter2";
  private static final List<String> SCHEMES =
      List.of(
          "",
          "http://",
          "https://",
          "socks5://",
          "ftp://",
          "http:",
          "http:/",
          "http:http://",
          "http://http://",
          "//",
          "///",
          "\"http://",
          " http://",
          "htt p://",
          "://",
          "http://[");
  private static final List<String> CREDENTIALS =
      List.of(
          "user:P@",
          ":P@",
          "user:P%zz@",
          "user:P%@",
          "user:%zzP@",
          "user:P#@",
          "user:#P@",
          "user:x#P@",
          "user:/P@",
          "user:P/@",
          "user:?P@",
          "user:P?@",
          "user:@P@",
          "user:P@x@",
          "user:P\\@",
          "CORP\\user:P@",
          "us er:P@",
          "user:P @",
          "user: P@",
          "user:ü:P@",
          "user:P:P@",
          "user:\u0007P@",
          "user:[P]@",
          "user:<P>@",
          "user:P,x@",
          "user:\"P\"@",
          "user:%50@P@",
          "user:P");
  private static final List<String> ENDS =
      List.of(
          "",
          "proxy:3128",
          "proxy:3128/path",
          "proxy:",
          "proxy:x",
          "[fd00::1]:3128",
          "fd00::1",
          "pro xy",
          "*.corp",
          "proxy\n",
          "proxy:3128,other",
          "#");

  @Test
  void everythingPrinted_ofNastyUrls_repeatsNoPassword() {
    var leaks = new ArrayList<String>();
    for (var url : nastyUrls()) {
      for (var printed : everythingPrintedOf(url)) {
        if (printed.contains(PASSWORD)) {
          leaks.add(url + " leaks in: " + printed);
        }
      }
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void secret_revealsOnlyWhenAsked() {
    var secret = Secret.of(PASSWORD);

    assertThat(secret).hasToString("***").isEqualTo(Secret.of(PASSWORD));
    assertThat(secret.reveal()).isEqualTo(PASSWORD);
    assertThat(new Credentials("user", secret)).hasToString("user:***");
  }

  private static List<String> nastyUrls() {
    var urls = new ArrayList<String>();
    for (var scheme : SCHEMES) {
      for (var credentials : CREDENTIALS) {
        for (var end : ENDS) {
          urls.add(scheme + credentials.replace("P", PASSWORD) + end);
        }
      }
    }
    return urls;
  }

  private static List<String> everythingPrintedOf(String url) {
    var printed = new ArrayList<String>();
    var value = new ConfiguredValue(url, "proxy.url");
    var environment =
        ProxyEnvironment.of(
            Map.of("HTTPS_PROXY", url, "HTTP_PROXY", url, "no_proxy", url, "ALL_PROXY", url));
    var nothing = ProxyEnvironment.of(Map.of());
    var misplaced = ProxyEnvironment.of(Map.of("HTTPS_PROXY", "proxy", "NO_PROXY", url));
    Optional<ConfiguredValue> none = Optional.empty();
    for (var sources :
        List.of(
            new ProxySources(Optional.of(url), none, none, environment),
            new ProxySources(Optional.empty(), Optional.of(value), Optional.of(value), nothing),
            new ProxySources(Optional.empty(), none, Optional.of(value), environment),
            new ProxySources(Optional.empty(), none, none, misplaced))) {
      var rules = ProxyRules.resolve(sources);
      printed.add(sources.toString());
      printed.add(rules.toString());
      printed.add(rules.proxy().toString());
      printed.add(rules.proxy().map(ProxyUrl::remarks).toString());
      printed.add(rules.proxy().map(ProxyUrl::withoutCredentials).toString());
      printed.add(rules.unusable().toString());
      printed.add(rules.noProxy().toString());
      printed.add(rules.inUse().toString());
      printed.add(rules.ignored().toString());
      printed.add(rules.route("site.test", 443, BypassKeyword.ARC).toString());
      printed.add(rules.plainHttpRoute("site.test", 80, null).toString());
    }
    printed.add(ProxyBypass.parse(url).ignoredEntries().toString());
    printed.add(ProxyBypass.parse(url).toString());
    try {
      printed.add(ProxyUrl.parse(url).toString());
    } catch (InvalidProxyUrlException mistake) {
      printed.add(mistake.toString());
      assertThat(mistake).hasNoCause();
    }
    return printed;
  }
}
