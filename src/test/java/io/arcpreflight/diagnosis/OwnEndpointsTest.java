package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.HandMade.attempt;
import static io.arcpreflight.diagnosis.HandMade.diagnose;
import static io.arcpreflight.diagnosis.HandMade.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.MicrosoftServers;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts that are none of Azure's, as a list of one's own may name them. */
class OwnEndpointsTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3, ''",
    "0.0.0.0, 0.0.0.0, ''",
    "mirror.corp.example, 10.1.2.3, ''",
    "localhost, 127.0.0.1, 127.0.0.1",
    "srv-db-07, 127.0.1.1, 127.0.1.1",
  })
  void ownHost_isNeitherASinkholeNorOverridden(String host, String address, String hostsFile) {
    var diagnosis =
        diagnose(
            endpoint(host)
                .dns(resolved(address, hostsFile))
                .tcp(attempt(address, TcpConnectOutcome.REFUSED)));
    assertThat(diagnosis.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo("tcp.refused");
              assertThat(finding.shared()).contains("endpoints.own-host");
            });
  }

  @Test
  void ownHost_thatAFilterDenies_isASinkhole() {
    var denied =
        endpoint("mirror.corp.example")
            .dns(resolved("0.0.0.0", ""))
            .tcp(attempt("0.0.0.0", TcpConnectOutcome.REFUSED));
    assertThat(diagnose(denied).findings().getFirst().id()).isEqualTo("dns.sinkhole");
  }

  @Test
  void hostOfAzure_inThisNetwork_isHijacked() {
    var hijacked =
        endpoint("login.windows.net")
            .dns(resolved("10.1.2.3", ""))
            .tcp(attempt("10.1.2.3", TcpConnectOutcome.REFUSED));
    var finding = diagnose(hijacked).findings().getFirst();
    assertThat(finding.id()).isEqualTo("dns.sinkhole");
    assertThat(finding.shared()).doesNotContain("endpoints.own-host");
  }

  /** What the built-in list names must never be taken for somebody's own host. */
  @ParameterizedTest
  @EnumSource(Cloud.class)
  void everyHostOfTheBuiltInList_isOfAzure(Cloud cloud) {
    for (var target :
        EndpointCatalog.load()
            .targets(EndpointSelection.of(cloud).withUseCases(List.of(UseCase.values())))) {
      var host = target.host().replace("*", "x");
      assertThat(MicrosoftServers.bundled().serveFrom(host)).as(host).isTrue();
    }
  }

  private static DnsObservation resolved(String address, String hostsFile) {
    var system = new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of(address), 3, null);
    return new DnsObservation(
        0, 3, system, List.of(), hostsFile.isEmpty() ? List.of() : List.of(hostsFile), null);
  }
}
