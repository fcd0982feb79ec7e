package io.arcpreflight.settings.noproxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.settings.proxy.ProxyBypass;

/** Lists of exceptions from the proxy. */
class NoProxyFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "localhost,127.0.0.1,.contoso.com,*.azure.com:443,10.0.0.0/8",
    "*",
    "[::1]:80, fd00::/8 ,bücher.example",
    "http://user:pw@host,a:b:c"
  })
  static void noProxy(byte[] input) {
    var text = new String(input, UTF_8);
    var rules = NoProxy.parse(text);
    for (var host :
        new String[] {"gbl.his.arc.azure.com", "10.1.2.3", "localhost", "[::1]", text}) {
      var entry = rules.matchingEntry(host, 443);
      assertThat(entry.isEmpty() || rules.toString().contains(entry.get())).isTrue();
    }
    for (var ignored : rules.ignoredEntries()) {
      assertThat(ignored.toString()).isNotEmpty();
    }
    assertThat(rules.ignoredEntries()).hasSizeLessThanOrEqualTo(text.length());
    assertThat(ProxyBypass.parse(text).keywords()).hasSizeLessThan(100);
  }

  /** What follows a scheme or stands before an at sign is never shown. */
  @FuzzTarget({"s3cret", "a,b", "p@ss:w"})
  static void noProxyPassword(byte[] input) {
    var password = "Zq" + new String(input, UTF_8).replace(",", "") + "qZ";
    var rules = NoProxy.parse("localhost,http://user:" + password + "@proxy:3128,.x");
    assertThat(rules.toString()).doesNotContain(password);
    assertThat(rules.ignoredEntries().toString()).doesNotContain(password);
  }
}
