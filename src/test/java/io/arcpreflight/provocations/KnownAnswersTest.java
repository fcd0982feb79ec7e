package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.Report;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the endpoint list knows of a service's answers decides who gave them. */
@ExtendWith(Scenarios.class)
class KnownAnswersTest {
  private static final TestAuthority INSPECTOR = TestAuthority.of("Fortinet");
  private static final SSLSocketFactory INSPECTED = Azure.issuedBy(INSPECTOR);
  private static final String EDGE = "edge.his.arc.azure.com";
  private static final String GATE = "gate.his.arc.azure.com";
  private static final String LINKS = "links.his.arc.azure.com";

  private static Scenario given(Scenario scenario) {
    scenario.endpoints("provocations/known-answers.json");
    scenario.machine().trusting(Azure.AUTHORITY.root(), INSPECTOR.root());
    return scenario;
  }

  private static AnsweredBy answeredBy(Report report, String host) {
    for (var check : report.checks()) {
      if (check.subject().equals(host) && check.observation() instanceof EndpointObservation seen) {
        return Objects.requireNonNull(Objects.requireNonNull(seen.http()).answeredBy());
      }
    }
    throw new AssertionError("no answer of " + host);
  }

  @Test
  void serverOfTheList_isTheServiceItselfBehindAnInspector(Scenario scenario) {
    var refusal = Scripts.answer("403 Forbidden", "Server: Contoso-Edge/7\r\n", "");
    given(scenario).network().host(EDGE, Scripts.tls(INSPECTED, refusal));

    var told = scenario.check().isReadyWith("tls.inspected");

    assertThat(answeredBy(told.report(), EDGE)).isEqualTo(AnsweredBy.AZURE);
  }

  @Test
  void otherServerThanTheListHas_isAFilter(Scenario scenario) {
    var refusal = Scripts.answer("403 Forbidden", "Server: FortiGate\r\n", "");
    given(scenario).network().host(EDGE, Scripts.tls(INSPECTED, refusal));

    var told = scenario.check();

    told.leadsWith("http.forbidden", "AZCM0026", 26).of(EDGE);
    assertThat(answeredBy(told.report(), EDGE)).isEqualTo(AnsweredBy.MIDDLEBOX);
  }

  @Test
  void refusalOfTheList_isNoBlock(Scenario scenario) {
    var refusal = Scripts.answer("403 Forbidden", "", "");
    given(scenario).network().host(GATE, Scripts.tls(INSPECTED, refusal));

    var told = scenario.check().isReadyWith("tls.inspected");

    assertThat(answeredBy(told.report(), GATE)).isEqualTo(AnsweredBy.UNKNOWN);
  }

  @Test
  void redirectOfTheList_isNoWarning(Scenario scenario) {
    var headers = "Location: https://cdn.example/file\r\n";
    given(scenario).network().host(LINKS, Azure.server("302 Found", headers, ""));

    var told = scenario.check().isReadyWith();

    assertThat(answeredBy(told.report(), LINKS)).isEqualTo(AnsweredBy.AZURE);
  }

  @Test
  void errorOfTheList_isNoWarning(Scenario scenario) {
    given(scenario).network().host(LINKS, Azure.server("503 Service Unavailable", "", ""));

    scenario.check().isReadyWith();
  }
}
