package io.arcpreflight.net;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.20.30.40",
        "255.255.255.255",
        "::",
        "::1",
        "1::",
        "fd00::1:2:3",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "FE80::ABCD",
        "64:ff9b::192.0.2.33",
        "1:2:3:4:5:6:1.2.3.4",
      })
  void parse_readsWhatJavaReads(String text) throws UnknownHostException {
    var octets = InetAddress.ofLiteral(text).getAddress();

    assertThat(IpAddress.parse(text)).isNotNull().isEqualTo(IpAddress.of(octets));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.",
        ".1.2.3",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.4a",
        "1.2.3.0004",
        ":",
        ":::",
        ":1",
        "1:",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1::2::3",
        "12345::",
        "g::",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3",
        "1.2.3.4::",
        "[::1]",
        "::1%eth0",
        "1:2:3:4::5:6:7:8",
        "a.test",
        "١.2.3.4"
      })
  void parse_refuses(String text) {
    assertThat(IpAddress.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "fe80::1%eth0, true",
    "fe80::1%,     false",
    "1.2.3.4%eth0, false",
    "x%eth0,       false",
  })
  void parseWithZone_takesZonesOnIpv6(String text, boolean expected) {
    assertThat(IpAddress.parseWithZone(text) != null).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "100.128.0.0",
        "127.0.0.1",
        "169.253.255.255",
        "169.254.0.0",
        "169.255.0.0",
        "172.15.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.168.0.0",
        "192.169.0.0",
        "0.0.0.0",
        "::",
        "::1",
        "fbff::1",
        "fc00::1",
        "fdff::1",
        "fe00::1",
        "fe7f::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff00::1",
      })
  void kinds_areThoseOfJava(String text) {
    var java = InetAddress.ofLiteral(text);
    var address = requireNonNull(IpAddress.parse(text));
    assertThat(address.isLoopback()).isEqualTo(java.isLoopbackAddress());
    assertThat(address.isUnspecified()).isEqualTo(java.isAnyLocalAddress());
    assertThat(address.isLinkLocal()).isEqualTo(java.isLinkLocalAddress());
    var isShared = text.equals("100.64.0.0") || text.equals("100.127.255.255");
    var isUniqueLocal = text.startsWith("fc") || text.startsWith("fd");
    var isSiteLocal = address.isIpv4() && java.isSiteLocalAddress();
    assertThat(address.isPrivate())
        .isEqualTo(isShared || isUniqueLocal || isSiteLocal || java.isLinkLocalAddress());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,            10.255.0.1,        true",
    "10.0.0.0/8,            11.0.0.1,          false",
    "10.9.8.7/8,            10.0.0.1,          true",
    "10.0.0.0/8,            ::ffff:10.1.1.1,   true",
    "::ffff:10.0.0.0/104,   10.1.1.1,          true",
    "0.0.0.0/0,             203.0.113.9,       true",
    "0.0.0.0/0,             fd00::1,           false",
    "::/0,                  203.0.113.9,       false",
    "::/0,                  fd00::1,           true",
    "203.0.113.9/32,        203.0.113.9,       true",
    "203.0.113.9/32,        203.0.113.8,       false",
    "fd00:1:2:3::/64,       fd00:1:2:3::9,     true",
    "fd00:1:2:3::/64,       fd00:1:2:4::9,     false",
    "fd00::1/128,           fd00::1,           true",
    "fd00::/127,            fd00::1,           true",
    "fd00::/127,            fd00::2,           false",
  })
  void contains_byPrefix(String range, String address, boolean expected) {
    var network = requireNonNull(IpNetwork.parse(range));
    var literal = requireNonNull(IpAddress.parse(address));

    assertThat(network.contains(literal)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0/8",
        "::/129",
        "a.test/8",
        "10.0.0.0/-1"
      })
  void parseNetwork_refuses(String text) {
    assertThat(IpNetwork.parse(text)).isNull();
  }
}
