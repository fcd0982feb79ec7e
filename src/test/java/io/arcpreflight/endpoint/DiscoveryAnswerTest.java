package io.arcpreflight.endpoint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryAnswerTest {
  private static final String HIS = ".his.arc.azure.com";
  private static final String BUS = ".servicebus.windows.net";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://weu.his.arc.azure.com",
        "\"https://weu.his.arc.azure.com/\"",
        "{\"endpoints\":{\"hybridIdentity\":\"https:\\/\\/weu.his.arc.azure.com\\/x\"}}",
        "[{\"url\":\"https://gbl.his.arc.azure.com\"},{\"url\":\"https://WEU.his.arc.azure.com\"}]",
        "his.arc.azure.com gbl.his.arc.azure.com weu.his.arc.azure.com"
      })
  void regionalHost_inAnyForm(String body) {
    assertThat(DiscoveryAnswer.regionalHost(body, HIS)).contains("weu.his.arc.azure.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>blocked</html>",
        "https://gbl.his.arc.azure.com",
        "https://weu.his.arc.azure.com.evil.example",
        "https://weu.his.arc.azure.community",
        "https://.his.arc.azure.com",
        "https://weu..his.arc.azure.com",
        "https://weu.his.arc.azure.us"
      })
  void regionalHost_noneThere(String body) {
    assertThat(DiscoveryAnswer.regionalHost(body, HIS)).isEmpty();
  }

  @Test
  void regionalHost_otherClouds() {
    assertThat(DiscoveryAnswer.regionalHost("https://usgv.his.arc.azure.us", ".his.arc.azure.us"))
        .contains("usgv.his.arc.azure.us");
    assertThat(DiscoveryAnswer.regionalHost("x=abc.his.arc.azure.cn;", ".his.arc.azure.cn"))
        .contains("abc.his.arc.azure.cn");
  }

  @Test
  void allowedHosts_onceEachInOrder() {
    var body =
        """
        ["azgn-b-1.servicebus.windows.net", "azgn-a-2.servicebus.windows.net",
         "AZGN-B-1.servicebus.windows.net"]
        """;
    assertThat(DiscoveryAnswer.allowedHosts(body, BUS))
        .containsExactly("azgn-b-1.servicebus.windows.net", "azgn-a-2.servicebus.windows.net");
  }

  @Test
  void allowedHosts_areNoMoreThanARegionHas() {
    var names =
        IntStream.range(0, 2_000).mapToObj(n -> "\"h" + n + BUS + "\"").collect(joining(","));
    assertThat(DiscoveryAnswer.allowedHosts("[" + names + "]", BUS))
        .hasSize(DiscoveryAnswer.MOST_HOSTS)
        .startsWith("h0" + BUS);
  }

  @Test
  void allowedHosts_rejectsWhatIsNoHostUnderTheSuffix() {
    var body =
        """
        ["https://a.servicebus.windows.net", "a.servicebus.windows.net:443", "evil.example",
         "*.servicebus.windows.net", ".servicebus.windows.net", "a b.servicebus.windows.net",
         "a.servicebus.windows.net\\n", 7, null, ["x.servicebus.windows.net"],
         "good.servicebus.windows.net"]
        """;
    assertThat(DiscoveryAnswer.allowedHosts(body, BUS))
        .containsExactly("good.servicebus.windows.net");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "{\"hosts\":[\"a.servicebus.windows.net\"]}",
        "\"a\"",
        "[",
        "null"
      })
  void allowedHosts_bodyOfAnotherForm(String body) {
    assertThat(DiscoveryAnswer.allowedHosts(body, BUS)).isEmpty();
  }
}
