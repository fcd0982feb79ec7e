package io.arcpreflight.net;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.arcpreflight.net.InvalidProxyUrlException.Reason;
import io.arcpreflight.text.MarkedText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyUrlTest {

  @ParameterizedTest
  @CsvSource({
    "proxy.corp,                      http://proxy.corp:80",
    "proxy,                           http://proxy:80",
    "proxy.corp:3128,                 http://proxy.corp:3128",
    "HTTP://Proxy.Corp:3128/,         http://Proxy.Corp:3128",
    "https://proxy.corp,              https://proxy.corp:443",
    "socks5://proxy.corp,             socks5://proxy.corp:1080",
    "socks5h://proxy.corp:1,          socks5://proxy.corp:1",
    "http://10.1.2.3:8080,            http://10.1.2.3:8080",
    "http://[fd00::1]:3128,           http://[fd00::1]:3128",
    "http://[fd00::1],                http://[fd00::1]:80",
    "http://[fe80::1%25eth0]:3128,    http://[fe80::1%eth0]:3128",
    "[::1]:8888,                      http://[::1]:8888",
    "http://prøxy.test:8080,          http://xn--prxy-hra.test:8080",
    "proxy_1.corp.:65535,             http://proxy_1.corp.:65535",
  })
  void parse_valid(String text, String expected) {
    var proxy = ProxyUrl.parse(text);

    assertThat(proxy).hasToString(expected);
    assertThat(proxy.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://user:p%40ss%3A%25@proxy:3128,  user,       p@ss:%",
    "user:word@proxy:3128,                 user,       word",
    "http://user:a:b@proxy,                user,       a:b",
    "http://user@proxy:3128,               user,       ''",
    "http://user:@proxy:3128,              user,       ''",
    "http://CORP%5Cuser:word@proxy,        CORP\\user, word",
    "http://us%C3%A9r:w%C3%B6rd@proxy,     usér,       wörd",
    "http://user:p@ss@proxy:3128,          user,       p@ss",
  })
  void parse_credentials_areDecoded(String text, String user, String password) {
    var credentials = requireNonNull(ProxyUrl.parse(text).credentials());

    assertThat(credentials.user()).isEqualTo(user);
    assertThat(credentials.password().reveal()).isEqualTo(password);
  }

  @ParameterizedTest
  @CsvSource({
    "http://user:word@proxy:3128,        http://user:***@proxy:3128",
    "http://token@proxy:3128,            http://***@proxy:3128",
    "http://CORP%5Cuser:word@proxy,      http://CORP%5Cuser:***@proxy:80",
    "http://us%C3%A9r:word@[::2]:1,      http://us%C3%A9r:***@[::2]:1",
  })
  void toString_hidesThePassword(String text, String expected) {
    assertThat(ProxyUrl.parse(text)).hasToString(expected);
  }

  @Test
  void withoutCredentials_hidesTheUserToo() {
    assertThat(ProxyUrl.parse("http://user:word@proxy:3128").withoutCredentials())
        .isEqualTo("http://proxy:3128");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://proxy:               | so port 80 is used",
        "https://proxy:/             | so port 443 is used",
        "http://proxy:3128/proxy.pac | Only the host and port of the proxy URL are used",
        "http://proxy?x              | Only the host and port of the proxy URL are used",
        "http://user:p@ss@proxy      | The credentials contain an unescaped @",
      })
  void parse_oddButAccepted_isRemarked(String text, String remark) {
    assertThat(ProxyUrl.parse(text).remarks())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence).contains(remark).endsWith("."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | is empty",
        "' http://proxy'            | a space or line break at its start or end",
        "'http://proxy:3128\n'      | a space or line break at its start or end",
        "'http://pro\txy'           | a control character",
        "'\"http://proxy:3128\"'    | wrapped in quotes",
        "http:http://proxy:3128     | names a scheme twice",
        "http://http://proxy:3128   | names a scheme twice",
        "http://ftp://proxy:3128    | names a scheme twice",
        "http:/proxy                | needs two slashes and a host right after \"http:\"",
        "http:proxy:3128            | needs two slashes and a host right after \"http:\"",
        "https:                     | needs two slashes and a host right after \"https:\"",
        "//proxy:3128               | starts with a slash",
        "/proxy                     | starts with a slash",
        "http://                    | has no host",
        "http:///proxy              | has no host",
        "http://:3128               | has no host",
        ":3128                      | has no host",
        "http://user:word@          | has no host",
        "http://user:word@:3128     | has no host",
        "http://proxy:99999         | is no port; a colon and a number from 1 to 65535",
        "http://proxy:0             | is no port; a colon and a number from 1 to 65535",
        "http://proxy:-1            | is no port; a colon and a number from 1 to 65535",
        "http://proxy:http          | is no port; a colon and a number from 1 to 65535",
        "http://[fd00::1]3128       | is no port; a colon and a number from 1 to 65535",
        "http://pro xy:3128         | contains a space",
        "'http://proxy :3128'       | contains a space",
        "http://<proxy>:3128        | has the character <",
        "http://$PROXY:3128         | has the character $",
        "http://%PROXY%:3128        | has the character %",
        "http://proxy\\x:3128       | has the character \\",
        "http://proxy..corp         | has one dot too many",
        "http://.corp               | has one dot too many",
        "http://proxy:3128:80       | more than one colon",
        "http://fd00::1             | must be in brackets",
        "http://fd00::1:3128        | must be in brackets",
        "http://[fd00::1:3128       | has no closing bracket",
        "http://[proxy]:3128        | do not contain an IPv6 address",
        "http://[10.1.2.3]:3128     | do not contain an IPv6 address",
        "http://[fd00::g]:3128      | do not contain an IPv6 address",
        "http://user:wo/rd@proxy    | contains an unescaped /, ? or #",
        "http://user:wo?rd@proxy    | contains an unescaped /, ? or #",
        "http://user:wo#rd@proxy    | contains an unescaped /, ? or #",
        "http://user:%zz@proxy      | The password in the proxy URL contains a % without",
        "http://us%er:word@proxy    | The user name in the proxy URL contains a % without",
        "http://user:%2@proxy       | The password in the proxy URL contains a % without",
        "http://CORP\\user:w@proxy  | The user name in the proxy URL contains a character that"
            + " must",
        "http://user:w ord@proxy    | The password in the proxy URL contains a character that must",
        "http://user:wörd@proxy     | The password in the proxy URL contains a character that must",
        "http://proxy/%zz           | a % in the proxy URL is not followed by two hexadecimal"
            + " digits",
      })
  void parse_malformed_saysWhatIsWrong(String text, String part) {
    assertThatExceptionOfType(InvalidProxyUrlException.class)
        .isThrownBy(() -> ProxyUrl.parse(text))
        .satisfies(
            mistake -> {
              assertThat(mistake.reason()).isEqualTo(Reason.MALFORMED);
              assertThat(mistake.sentence()).contains(part).endsWith(".");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "http://pro xy.corp:3128|http://pro xy.corp:3128|11",
        " http://proxy| http://proxy|1",
        "http://proxy:3128  |http://proxy:3128  |18",
        "\"http://proxy:3128\"|\"http://proxy:3128\"|1",
        "http://http://proxy:3128|http://http://proxy:3128|8",
        "http:/proxy|http:/proxy|6",
        "http:\\\\proxy:3128|http:\\\\proxy:3128|6",
        "/proxy|/proxy|1",
        "http://:3128|http://:3128|8",
        "http://user:word@:3128|http://***@:3128|12",
        "http://proxy:99999|http://proxy:99999|14",
        "http://proxy:0/|http://proxy:0/|14",
        "http://proxy:http|http://proxy:***|0",
        "http://user:123456|http://user:***|0",
        "http://user:99999/word|http://user:99999/***|13",
        "http://token$1!x|http://***|0",
        "http://${PROXY_HOST}:3128|http://${PROXY_HOST}:3128|8",
        "http://프록시 서버.corp:3128|http://프록시 서버.corp:3128|11",
        "http://user:word@pro xy:3128|http://***@pro xy:3128|15",
        "http://proxy..corp|http://proxy..corp|14",
        "http://proxy:3128:80|http://proxy:***|0",
        "http://fd00::1:3128|http://fd00::1:3128|8",
        "http://[fd00::1:3128|http://[fd00::1:3128|8",
        "http://[fd00::1]3128|http://[fd00:***|0",
        "http://:word|http://:***|8",
        "http://[fd00::g]:3128|http://[fd00:***|8",
        "http://user:wo/rd@proxy|http://***@proxy|0",
        "http://user:w ord@proxy|http://***@proxy|0",
        "ftp://proxy:21|ftp://proxy:21|1",
        "ftp://user:word@proxy:21|ftp://***@proxy:21|1",
      })
  void parse_mistake_isShownWithItsPlaceAndNoPassword(String text, String shown, int position) {
    assertThatExceptionOfType(InvalidProxyUrlException.class)
        .isThrownBy(() -> ProxyUrl.parse(text))
        .satisfies(
            mistake -> assertThat(mistake.shown(text)).isEqualTo(new MarkedText(shown, position)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://proxy", "FTP://user:word@proxy:21", "socks4://proxy", "pac://x/y"})
  void parse_unsupportedScheme_namesItAndTheAllowedOne(String text) {
    assertThatExceptionOfType(InvalidProxyUrlException.class)
        .isThrownBy(() -> ProxyUrl.parse(text))
        .satisfies(
            mistake -> {
              assertThat(mistake.reason()).isEqualTo(Reason.UNSUPPORTED_SCHEME);
              assertThat(mistake.sentence())
                  .contains(
                      '"' + text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT) + '"')
                  .contains("http");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.corp.example:3128, proxy.corp.example, 3128",
    "http://proxy.corp.example, proxy.corp.example, 80",
    "https://proxy.corp.example, proxy.corp.example, 443",
    "http://10.0.0.8:8080, 10.0.0.8, 8080",
    "http://[fd00::8]:8080, [fd00::8], 8080",
    "https://[fd00::8], [fd00::8], 443"
  })
  void url_givesHostAsUrlsWriteIt_andPort(String url, String host, int port) {
    assertThat(ProxyUrl.parse(url).hostPort().hostInUrl()).isEqualTo(host);
    assertThat(ProxyUrl.parse(url).port()).isEqualTo(port);
  }
}
