package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xbill.DNS.Rcode;

/** What fails while everything is asked at once, and passes when it is asked again, alone. */
@ExtendWith(Scenarios.class)
class FlappingTest {
  private static final String ARM = "management.azure.com";

  /** IPv4 and IPv6, once by the system and once by this program. */
  private static final int QUESTIONS_OF_ONE_LOOKUP = 4;

  /** The first so many connections go one way, all later ones the other. */
  private static Script first(int count, Script early, Script late) {
    var seen = new AtomicInteger();
    return (socket, server) ->
        (seen.incrementAndGet() <= count ? early : late).serve(socket, server);
  }

  @Test
  @Provokes("tls.flapping")
  void hostWhoseFirstHandshakeIsReset_flaps(Scenario given) {
    given
        .network()
        .host(ARM, first(1, Scripts.afterHello(Scripts.resetOnAccept()), Azure.server()));

    given
        .check()
        .isReadyWith("tls.flapping")
        .warnsOf("tls.flapping")
        .of(ARM)
        .showing("→ reset after the ClientHello", ARM + ": asked again, alone → answered");
  }

  @Test
  void hostThatIsResetBothTimes_isAnError(Scenario given) {
    given
        .network()
        .host(ARM, first(2, Scripts.afterHello(Scripts.resetOnAccept()), Azure.server()));

    given.check().finds("tls.interrupted").leadsWith("tls.interrupted", "AZCM0026", 26).of(ARM);
  }

  @Test
  @Provokes("http.flapping")
  void requestThatIsCutOffOnce_flaps(Scenario given) {
    given
        .network()
        .host(
            ARM,
            first(1, Azure.server(Scripts.afterRequest(Scripts.resetOnAccept())), Azure.server()));

    given.check().isReadyWith("http.flapping").warnsOf("http.flapping").of(ARM);
  }

  @Test
  @Provokes("tcp.flapping")
  void proxyThatRefusesOnce_flaps(Scenario given) throws Exception {
    given.behind(
        ScriptedProxy.startWith(
            head -> ScriptedProxy.tunnelTo(given.network().portOf(ScriptedProxy.hostIn(head)))));
    given.network().refuseOnce(given.network().address(Scenario.PROXY));

    given
        .check()
        .isReadyWith("tcp.flapping")
        .warnsOf("tcp.flapping")
        .showing("connection refused", "asked again, alone → answered");
  }

  @Test
  @Provokes("network.limited")
  void proxyThatBearsOnlyAFewTunnels_isNotBroken(Scenario given) throws Exception {
    var asked = ConcurrentHashMap.<String>newKeySet();
    var spared = Set.of("login.windows.net", "gbl.his.arc.azure.com");
    given.everyEndpoint();
    given.behind(
        ScriptedProxy.startWith(
            head -> {
              var host = ScriptedProxy.hostIn(head);
              return asked.add(host) && !spared.contains(host)
                  ? ScriptedProxy.refuse(503, "ERR_TOO_MANY")
                  : ScriptedProxy.tunnelTo(given.network().portOf(host));
            }));

    given
        .check()
        .isReadyWith("network.limited")
        .warnsOf("network.limited")
        .sure(LIKELY)
        .showing("HTTP/1.1 503", "endpoints failed alike while all were asked at once");
  }

  @Test
  @Provokes("dns.flapping")
  void nameThatFailsOnce_flaps(Scenario given) {
    var questions = new AtomicInteger();
    given
        .network()
        .dns()
        .otherwise(
            name ->
                name.startsWith(ARM) && questions.getAndIncrement() < QUESTIONS_OF_ONE_LOOKUP
                    ? DnsScript.rcode(Rcode.SERVFAIL)
                    : DnsScript.answer(given.network().address(name)));

    given.check().isReadyWith("dns.flapping").warnsOf("dns.flapping").of(ARM);
  }

  @Test
  void networkInWhichAllIsRefused_isNotAskedForLong(Scenario given) {
    given.everyEndpoint().network().closeEveryHost();

    var told = given.check().finds("tcp.refused");

    assertThat(told.askedAgain()).isEqualTo(2);
  }

  @Test
  void healthyNetwork_isAskedOnce(Scenario given) {
    assertThat(given.everyEndpoint().check().isReadyWith().askedAgain()).isZero();
  }
}
