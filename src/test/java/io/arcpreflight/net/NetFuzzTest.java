package io.arcpreflight.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import okhttp3.HttpUrl;

/** Proxy URLs, addresses and hosts; java.net and OkHttp have a second opinion. */
class NetFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "http://proxy.contoso.com:3128",
    "proxy:8080",
    "https://user:p%40ss@[fe80::1%25eth0]:443/",
    "socks5h://10.0.0.1",
    "http://bücher.example:80?x#y"
  })
  static void proxyUrl(byte[] input) {
    var text = new String(input, UTF_8);
    try {
      var url = ProxyUrl.parse(text);
      assertThat(url.port()).isBetween(1, 65535);
      assertThat(url.host()).isNotEmpty();
      var again = ProxyUrl.parse(url.withoutCredentials());
      assertThat(again.hostPort()).isEqualTo(url.hostPort());
      assertThat(again.scheme()).isEqualTo(url.scheme());
      agreesWithJava(url);
    } catch (InvalidProxyUrlException e) {
      assertThat(e.sentence()).isNotBlank();
      var shown = e.shown(text);
      assertThat(shown.position())
          .isBetween(0, shown.text().codePointCount(0, shown.text().length()) + 1);
    }
  }

  /** What is read here as a host and a port is what Java reads there. */
  private static void agreesWithJava(ProxyUrl url) {
    var written = url.withoutCredentials();
    try {
      var java = new URI(written);
      if (java.getHost() != null) {
        assertThat(java.getPort()).isEqualTo(url.port());
        assertThat(java.getHost()).isEqualTo(url.hostPort().hostInUrl());
      }
    } catch (URISyntaxException stricter) {
      // Go takes hosts that RFC 2396 knows nothing of.
    }
    var okhttp = HttpUrl.parse(written.replace("socks5://", "http://"));
    if (okhttp != null && HostName.isValid(url.host()) && IpAddress.parse(url.host()) == null) {
      assertThat(okhttp.port()).isEqualTo(url.port());
    }
  }

  @FuzzTarget({"s3cret", "p@ss/w:rd", "a b", "ä%20#?", "\\'\""})
  static void proxyPassword(byte[] input) {
    var password = "Zq" + new String(input, UTF_8) + "qZ";
    for (var url :
        new String[] {
          "http://user:" + password + "@proxy.contoso.com:3128",
          "http://user:" + password + "@proxy.contoso.com:99999",
          "ftp://user:" + password + "@proxy.contoso.com"
        }) {
      try {
        var shown = ProxyUrl.parse(url).toString();
        assertThat(shown).doesNotContain(password);
      } catch (InvalidProxyUrlException e) {
        assertThat(e.sentence()).doesNotContain(password);
        assertThat(e.shown(url).text()).doesNotContain(password);
      }
    }
  }

  @FuzzTarget({"10.0.0.1", "::ffff:1.2.3.4", "fe80::1%eth0", "2001:db8::", "1.2.3.04", "::"})
  static void address(byte[] input) throws Exception {
    var text = new String(input, UTF_8);
    var address = IpAddress.parse(text);
    if (address != null) {
      assertThat(IpAddress.parse(address.toString())).isEqualTo(address);
      var java = InetAddress.ofLiteral(text);
      assertThat(IpAddress.of(java.getAddress())).isEqualTo(address);
      assertThat(java.isLoopbackAddress()).isEqualTo(address.isLoopback());
    }
    var zoned = InetAddresses.parse(text);
    if (zoned != null) {
      assertThat(IpAddress.parseWithZone(InetAddresses.text(zoned))).isNotNull();
    }
  }

  @FuzzTarget({"10.0.0.0/8", "fd00::/8", "::ffff:0:0/96", "1.2.3.4/33"})
  static void network(byte[] input) {
    var network = IpNetwork.parse(new String(input, UTF_8));
    if (network != null) {
      assertThat(network.bits()).isBetween(0, 128);
      if (network.bits() >= 96 || !network.base().isIpv4()) {
        assertThat(network.contains(network.base())).isTrue();
      }
    }
  }

  @FuzzTarget({"gbl.his.arc.azure.com", "bücher.example", "-x", "a..b", "xn--bcher-kva"})
  static void hostName(byte[] input) {
    var text = new String(input, UTF_8);
    var ascii = HostName.toAscii(text);
    if (HostName.isValid(text)) {
      assertThat(ascii).isEqualTo(text);
      assertThat(text).hasSizeLessThanOrEqualTo(253).doesNotStartWith("-");
      assertThat(HostName.isLookedUp(text)).isTrue();
    }
  }

  @FuzzTarget({"a%20b", "%C3%BC", "%zz", "a+b"})
  static void percent(byte[] input) {
    var text = new String(input, UTF_8);
    assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).isEqualTo(text);
    if (PercentEncoding.isWellFormed(text) && Ascii.isAscii(text)) {
      assertThat(PercentEncoding.decode(text)).hasSizeLessThanOrEqualTo(text.length());
    }
  }
}
