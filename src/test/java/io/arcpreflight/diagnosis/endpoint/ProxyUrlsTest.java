package io.arcpreflight.diagnosis.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyUrlsTest {

  @ParameterizedTest
  @CsvSource({
    "http://proxy.corp.example:3128, proxy.corp.example, 3128",
    "http://proxy.corp.example, proxy.corp.example, 80",
    "https://proxy.corp.example, proxy.corp.example, 443",
    "http://10.0.0.8:8080, 10.0.0.8, 8080",
    "http://[fd00::8]:8080, [fd00::8], 8080",
    "https://[fd00::8], [fd00::8], 443"
  })
  void url_givesHostAndPort(String url, String host, int port) {
    assertThat(ProxyUrls.host(url)).isEqualTo(host);
    assertThat(ProxyUrls.port(url)).isEqualTo(port);
  }
}
