package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionedProxyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proxyconnect tcp: dial tcp 10.1.1.1:3128: i/o timeout|http://10.1.1.1:3128",
        "proxyconnect tcp: dial tcp [fd00::1]:3128: x|http://[fd00::1]:3128",
        "proxyconnect tcp: read tcp 10.0.0.5:40000->10.1.1.1:8080: x|http://10.1.1.1:8080",
        "proxyconnect tcp: dial tcp: lookup proxy.corp.example on 10.0.0.2:53|proxy.corp.example",
        "proxyconnect tcp: dial tcp: lookup http: no such host|",
        "proxyconnect tcp: dial tcp: lookup http: x; proxyconnect tcp: dial tcp: lookup p.x: y|p.x",
        "dial tcp 10.1.1.1:3128: i/o timeout|",
        "|"
      })
  void in_theWordsOfGo(String words, String url) {
    assertThat(MentionedProxy.in(words == null ? "" : words).map(MentionedProxy::url).orElse(null))
        .isEqualTo(url);
  }
}
