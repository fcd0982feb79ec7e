package io.arcpreflight.diagnosis.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTargetTest {

  @ParameterizedTest
  @CsvSource({
    "https://portal.hotel.test/login, portal.hotel.test",
    "https://portal.hotel.test/login?…, portal.hotel.test",
    "HTTPS://Portal.Hotel.test, portal.hotel.test",
    "http://10.1.1.1:8080/login, 10.1.1.1",
    "http://portal.hotel.test?url=https://azure.com/, portal.hotel.test",
    "http://azure.com@portal.hotel.test/, portal.hotel.test",
    "http://[2001:db8::1]:8080/, [2001:db8::1]",
    "//portal.hotel.test/login, portal.hotel.test",
    "http:\\\\portal.hotel.test\\login, portal.hotel.test",
    "http:portal.hotel.test, portal.hotel.test"
  })
  void location_namesItsHost(String location, String host) {
    assertThat(RedirectTarget.host(location)).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "login",
        "login?to=https://portal.hotel.test",
        "",
        "?x",
        "about:blank",
        "https://"
      })
  void locationWithoutAHost_namesNone(String location) {
    assertThat(RedirectTarget.host(location)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/shadow", "FTP://azure.com/", "gopher://127.0.0.1:22/"})
  void anotherScheme_isToldFromAPath(String location) {
    assertThat(RedirectTarget.isOfAnotherScheme(location)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a:b", "login?to=https://x.test", "//x.test:80/", "HTTP://x.test", ""})
  void webAndPath_areOfNoOtherScheme(String location) {
    assertThat(RedirectTarget.isOfAnotherScheme(location)).isFalse();
  }
}
