package io.arcpreflight.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.html.RequestPath.Station;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The broken hop is where the fault was put. */
class RequestPathTest {
  private static Report lab(String scenario) {
    return LabReports.all().stream()
        .filter(it -> it.scenario().equals(scenario))
        .findFirst()
        .orElseThrow()
        .report();
  }

  private static List<Hop> of(Tone tone, String scenario) {
    return new RequestPath(lab(scenario))
        .stations().stream().filter(it -> it.tone() == tone).map(Station::hop).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "demo-tls-inspection, TLS",
    "demo-proxy-wants-credentials, PROXY",
    "demo-himds-failed, SERVER",
    "dns-nxdomain-for-every-name, RESOLVER",
    "tcp-own-firewall-drops, NETWORK",
    "go-proxy-bad-gateway, NETWORK",
    "go-proxy-unknown, PROXY",
    "go-expired, TLS",
    "go-eof-after-request, AZURE",
    "go-dropped, NETWORK",
  })
  void fault_breaksItsHop(String scenario, Hop hop) {
    assertThat(of(Tone.BAD, scenario)).containsExactly(hop);
  }

  @Test
  void healthyRun_hasNoBrokenHopAndNoProxyWithoutOne() {
    assertThat(of(Tone.GOOD, "healthy-direct"))
        .containsExactly(Hop.SERVER, Hop.RESOLVER, Hop.NETWORK, Hop.TLS, Hop.AZURE);
    assertThat(new RequestPath(lab("healthy-direct")).stations()).hasSize(5);
  }

  @Test
  void whatLiesBehindABrokenHop_isNotReached() {
    for (var station : new RequestPath(lab("demo-proxy-wants-credentials")).stations()) {
      if (station.hop().compareTo(Hop.PROXY) > 0) {
        assertThat(station.asked()).isZero();
        assertThat(station.tone()).isEqualTo(Tone.NONE);
      } else if (station.hop() == Hop.PROXY) {
        assertThat(station.stopped()).hasSize(station.asked()).contains("management.azure.com");
      }
    }
  }
}
