package io.arcpreflight.probe.https.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectFailureTest {
  private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.1");

  @ParameterizedTest
  @CsvSource({
    "Connection refused, 1, REFUSED",
    "Connection refused, 9000, REFUSED",
    "Connection timed out, 3000, TIMEOUT",
    "Connexion refusée, 1, REFUSED",
    "Verbindung abgelaufen, 3000, TIMEOUT"
  })
  void connectException_isARefusalOrSilence(String words, long millis, TcpConnectOutcome expected) {
    assertThat(ConnectFailure.outcome(new ConnectException(words), ADDRESS, millis))
        .isEqualTo(expected);
  }

  @Test
  void noRouteToHost_isHostUnreachableInAnyLanguage() {
    assertThat(outcome(new NoRouteToHostException("Kein Weg zum Zielrechner")))
        .isEqualTo(TcpConnectOutcome.HOST_UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "Permission denied, 192.0.2.1, PROHIBITED",
    "Cannot assign requested address, 192.0.2.1, NO_LOCAL_PORT",
    "Cannot assign requested address, 2001:db8::1, NETWORK_UNREACHABLE"
  })
  void bindException_isAProhibitionOrAMissingSource(
      String words, String address, TcpConnectOutcome expected) {
    var to = InetAddress.ofLiteral(address);
    assertThat(ConnectFailure.outcome(new BindException(words), to, 1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Network is unreachable, NETWORK_UNREACHABLE",
    "Invalid argument, NETWORK_UNREACHABLE",
    "Operation not permitted, PROHIBITED",
    "Connection reset by peer, REFUSED",
    "Protocol not available, FAILED"
  })
  void socketException_isReadByTheSystemsWords(String words, TcpConnectOutcome expected) {
    assertThat(outcome(new SocketException(words))).isEqualTo(expected);
  }

  @Test
  void exceptionWithoutWords_isFailed() {
    assertThat(outcome(new IOException())).isEqualTo(TcpConnectOutcome.FAILED);
  }

  private static TcpConnectOutcome outcome(IOException failure) {
    return ConnectFailure.outcome(failure, ADDRESS, 1);
  }
}
