package io.arcpreflight.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.net.HostName;

/** Lists of endpoints, and what discovery answers. */
class EndpointFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "{\"endpoints\":[\"a.test\",\"b.test:8443\",{\"id\":\"x\",\"host\":\"{region}.c.test\","
        + "\"ports\":[443],\"useCases\":[\"core\"],\"need\":\"optional\",\"probePath\":\"/\"}]}",
    "{\"asOf\":\"2026-01-01\",\"serviceTags\":[{\"tag\":\"T\"}],\"endpoints\":[{\"id\":\"x\","
        + "\"clouds\":{\"AzureCloud\":{\"host\":\"x.test\"}},\"discovery\":{\"finds\":\"x\","
        + "\"path\":\"/d\"},\"proof\":{\"headers\":[\"a\"],\"statuses\":[200]}}]}",
    "[]"
  })
  static void endpointList(byte[] input) {
    try {
      var list = EndpointReader.read("list.json", new String(input, UTF_8));
      assertThat(list.endpoints()).isNotEmpty().hasSizeLessThanOrEqualTo(input.length);
    } catch (EndpointListException e) {
      assertThat(e.getMessage()).startsWith("list.json");
    }
  }

  @FuzzTarget({
    "[\"a.servicebus.windows.net\",\"-x.servicebus.windows.net\",1]",
    "https://krc-x.his.arc.azure.com",
    "{\"url\":\"GBL.his.arc.azure.com\"}"
  })
  static void discovery(byte[] input) {
    var body = new String(input, UTF_8);
    var hosts = DiscoveryAnswer.allowedHosts(body, ".servicebus.windows.net");
    assertThat(hosts).hasSizeLessThanOrEqualTo(DiscoveryAnswer.MOST_HOSTS);
    assertThat(hosts).allMatch(HostName::isValid);
    var host = DiscoveryAnswer.regionalHost(body, ".his.arc.azure.com");
    assertThat(host.isEmpty() || HostName.isValid(host.get())).isTrue();
  }
}
