package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Handshakes that fail, and certificates that should be looked at. */
@ExtendWith(Scenarios.class)
class HandshakesTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final int HANDSHAKE_FAILURE = 40;
  private static final int UNRECOGNIZED_NAME = 112;
  private static final int PROTOCOL_VERSION = 70;

  @Test
  @Provokes("tls.protocol-version")
  void serverOfTls10_isToldByItsProtocol(Scenario given) {
    given.network().host(ARM, Scripts.alert(PROTOCOL_VERSION)).host(LOGIN, Scripts.helloOfTls10());

    given
        .check()
        .finds("tls.protocol-version")
        .leadsWith("tls.protocol-version", "AZCM0026", 26)
        .of(LOGIN, ARM)
        .showing("no common protocol version");
  }

  @Test
  @Provokes("tls.no-common-cipher")
  void handshakeFailure_isToldByItsAlert(Scenario given) {
    given.network().host(ARM, Scripts.alert(HANDSHAKE_FAILURE));

    given
        .check()
        .finds("tls.no-common-cipher")
        .leadsWith("tls.no-common-cipher", "AZCM0026", 26)
        .of(ARM)
        .showing("alert handshake_failure");
  }

  @Test
  @Provokes("tls.interrupted")
  void resetAfterTheClientHello_isAFilterOnTheName(Scenario given) {
    given.network().host(ARM, Scripts.afterHello(Scripts.resetOnAccept()));

    given
        .check()
        .finds("tls.interrupted")
        .leadsWith("tls.interrupted", "AZCM0026", 26)
        .of(ARM)
        .sure(CERTAIN)
        .showing("TLS handshake with " + ARM + " → reset after the ClientHello");
  }

  @Test
  @Provokes("tls.interrupted")
  void closeOrAlertAfterTheClientHello_isAFilterOnTheName(Scenario given) {
    given
        .network()
        .host(ARM, Scripts.afterHello(Scripts.closeOnAccept()))
        .host(LOGIN, Scripts.alert(UNRECOGNIZED_NAME));

    given
        .check()
        .finds("tls.interrupted")
        .leadsWith("tls.interrupted", "AZCM0026", 26)
        .of(LOGIN, ARM)
        .showing("closed after the ClientHello", "alert unrecognized_name");
  }

  @Test
  @Provokes("tls.timeout")
  void silenceAfterTheClientHello_isOneCause(Scenario given) {
    given.network().handshakeWithin(250).everyHost(Scripts.hang());

    given
        .check()
        .finds("tls.timeout")
        .leadsWith("tls.timeout", "AZCM0026", 26)
        .affects(3, 3)
        .showing("no answer in ");
  }

  @Test
  @Provokes("tls.not-tls")
  void answerInTheClear_isToldByItsBytes(Scenario given) {
    given.network().host(ARM, Scripts.afterHello(Scripts.say("HTTP/1.1 400 Bad Request\r\n\r\n")));

    given
        .check()
        .finds("tls.not-tls")
        .leadsWith("tls.not-tls", "AZCM0026", 26)
        .of(ARM)
        .showing("answered in plain text");
  }
}
