package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that Azure did not give, or should not have given. */
@ExtendWith(Scenarios.class)
class AnswersTest {
  private static final TestAuthority INSPECTOR = TestAuthority.of("Fortinet");
  private static final SSLSocketFactory INSPECTED = Azure.issuedBy(INSPECTOR);
  private static final String ARM = "management.azure.com";
  private static final String HIS = "kc.his.arc.azure.com";
  private static final String PAGE = "Content-Type: text/html\r\n";

  private static Scenario inspected(Scenario scenario) {
    scenario.machine().trusting(Azure.AUTHORITY.root(), INSPECTOR.root());
    return scenario;
  }

  @Test
  @Provokes("http.forbidden")
  void blockPageOfAnInspector_isTheCause(Scenario given) {
    var page = Scripts.answer("403 Forbidden", PAGE + "Server: FortiGate\r\n", "<p>Blocked</p>");
    inspected(given).network().host(HIS, Scripts.tls(INSPECTED, page));

    var told = given.check().finds("http.forbidden", "tls.inspected");

    told.leadsWith("http.forbidden", "AZCM0026", 26)
        .of(HIS)
        .affects(1, 3)
        .sure(CERTAIN)
        .showing("GET https://" + HIS + "/ → HTTP 403", "Server: FortiGate");
  }

  @Test
  @Provokes("http.forbidden")
  void pageThatClaimsSuccess_isNotAzures(Scenario given) {
    var page = Scripts.answer("200 OK", PAGE, "<h1>Access denied</h1>");
    inspected(given).network().host(HIS, Scripts.tls(INSPECTED, page));

    given.check().leadsWith("http.forbidden", "AZCM0026", 26).of(HIS);
  }

  @Test
  @Provokes("http.captive-portal")
  void redirectToALoginPage_isACaptivePortal(Scenario given) {
    var redirect = Scripts.answer("302 Found", "Location: https://portal.hotel.test/login\r\n", "");
    inspected(given).network().everyHost(Scripts.tls(INSPECTED, redirect));

    var told = given.check().finds("http.captive-portal", "tls.inspected");

    told.leadsWith("http.captive-portal", "AZCM0026", 26)
        .affects(3, 3)
        .showing("Location: https://portal.hotel.test/login");
  }

  @Test
  @Provokes("http.unexpected-answer")
  void loginPageInTheClear_isNoAnswerToAProgram(Scenario given) {
    given.endpoints("provocations/clear-endpoint.json");
    given.network().everyHost(Scripts.answer("200 OK", PAGE, "<form>Room</form>"));

    given.check().isReadyWith("http.unexpected-answer");
  }

  @Test
  @Provokes("http.server-error")
  void errorOfAzureItself_isAWarning(Scenario given) {
    given.network().host(ARM, Azure.server("503 Service Unavailable", "", ""));

    given
        .check()
        .isOpenBecauseOf("endpoint.arm", "http.server-error")
        .warnsOf("http.server-error")
        .of(ARM)
        .showing("HTTP 503");
  }

  @Test
  @Provokes("http.timeout")
  void silenceAfterTheRequest_isTheCause(Scenario given) {
    given.network().answerWithin(200).everyHost(Azure.server(Scripts.hang()));

    given
        .check()
        .finds("http.timeout")
        .leadsWith("http.timeout", "AZCM0026", 26)
        .affects(3, 3)
        .showing("no complete answer in ");
  }

  @Test
  @Provokes("http.timeout")
  void headersWithoutAnEnd_areSilenceAllTheSame(Scenario given) {
    given.network().answerWithin(200).everyHost(Azure.server(Scripts.endlessHeaders()));

    given.check().leadsWith("http.timeout", "AZCM0026", 26).affects(3, 3);
  }

  @Test
  @Provokes("http.interrupted")
  void connectionThatEndsInsteadOfAnAnswer_isTheCause(Scenario given) {
    given
        .network()
        .host(ARM, Azure.server(Scripts.afterRequest(Scripts.closeOnAccept())))
        .host(HIS, Azure.server(Scripts.afterRequest(Scripts.resetOnAccept())));

    given
        .check()
        .finds("http.interrupted")
        .leadsWith("http.interrupted", "AZCM0026", 26)
        .of(ARM, HIS)
        .showing("the connection was closed without an answer");
  }

  @Test
  @Provokes("http.unexpected-answer")
  void answerThatIsNoHttp_stopsIt(Scenario given) {
    given.network().host(ARM, Azure.server(Scripts.afterRequest(Scripts.say("SSH-2.0-x\r\n"))));

    given
        .check()
        .finds("http.unexpected-answer")
        .leadsWith("http.unexpected-answer", "AZCM0026", 26)
        .of(ARM)
        .showing("an answer that is not HTTP");
  }

  @Test
  @Provokes("http.unexpected-answer")
  void throttlingByAzureItself_isAWarning(Scenario given) {
    given.network().host(ARM, Azure.server("429 Too Many Requests", "", ""));

    given.check().isReadyWith("http.unexpected-answer");
  }

  @Test
  @Provokes("http.unexpected-answer")
  void redirectAwayUnderAzuresOwnCertificate_isAWarning(Scenario given) {
    var headers = "Location: https://elsewhere.example/\r\n";
    given.network().host(HIS, Azure.server("302 Found", headers, ""));

    given
        .check()
        .isReadyWith("http.unexpected-answer")
        .warnsOf("http.unexpected-answer")
        .of(HIS)
        .showing("Location: https://elsewhere.example/");
  }
}
