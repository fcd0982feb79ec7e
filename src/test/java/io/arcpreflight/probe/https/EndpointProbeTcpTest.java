package io.arcpreflight.probe.https;

import static io.arcpreflight.probe.https.TestNetwork.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.fixtures.ClosedPort;
import io.arcpreflight.fixtures.FullServer;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What becomes of an endpoint's addresses. */
class EndpointProbeTcpTest {
  private static final TestAuthority AUTHORITY = TestAuthority.of("Microsoft Corporation");

  private final TestNetwork network = new TestNetwork().trusting(AUTHORITY.root());

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void unknownName_hasADnsPhaseOnly() throws Exception {
    network.name(HOST);

    var seen = network.observe(443);

    assertThat(Objects.requireNonNull(seen.dns()).system().outcome())
        .isEqualTo(DnsLookupOutcome.NO_SUCH_HOST);
    assertThat(seen.tcp()).isNull();
    assertThat(seen.tls()).isNull();
    assertThat(seen.http()).isNull();
  }

  @Test
  void closedPort_isRefusedAtEveryAddress() throws Exception {
    network.name(HOST, "127.0.0.1", "127.0.0.2");

    try (var port = ClosedPort.take()) {
      var seen = network.observe(port.number());

      assertThat(attempts(seen))
          .extracting(TcpConnectAttempt::address, TcpConnectAttempt::outcome)
          .containsExactly(
              tuple("127.0.0.1", TcpConnectOutcome.REFUSED),
              tuple("127.0.0.2", TcpConnectOutcome.REFUSED));
      assertThat(seen.tls()).isNull();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void silentAddress_isTimeoutAfterTheLimit() throws Exception {
    network.connectWithin(80);
    try (var full = FullServer.start("127.0.0.1", 0)) {

      var seen = network.observe(full.port());

      assertThat(attempts(seen)).hasSize(1);
      var attempt = attempts(seen).getFirst();
      assertThat(attempt.outcome()).isEqualTo(TcpConnectOutcome.TIMEOUT);
      assertThat(attempt.durationMs()).isGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void oneClosedAddress_doesNotStopTheRequest() throws Exception {
    try (var server = server("127.0.0.2")) {
      network.name(HOST, "127.0.0.1", "127.0.0.2");

      var seen = network.observe(server.port());

      assertThat(attempts(seen))
          .extracting(TcpConnectAttempt::outcome)
          .containsExactly(TcpConnectOutcome.REFUSED, TcpConnectOutcome.CONNECTED);
      assertThat(Objects.requireNonNull(seen.http()).outcome()).isEqualTo(HttpOutcome.ANSWERED);
    }
  }

  @Test
  void connectionsThatAreNotUsed_areClosed() throws Exception {
    var closed = new CountDownLatch(1);
    try (var server = server("127.0.0.1");
        var spare =
            ScriptedServer.start(
                "127.0.0.2",
                server.port(),
                (socket, _) -> {
                  socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                  closed.countDown();
                })) {
      network.name(HOST, "127.0.0.1", "127.0.0.2");

      var seen = network.observe(spare.port());

      assertThat(attempts(seen))
          .extracting(TcpConnectAttempt::outcome)
          .containsOnly(TcpConnectOutcome.CONNECTED);
      closed.await();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void oneSilentAddress_isWaitedForBesideTheRequest() throws Exception {
    try (var server = server("127.0.0.2");
        var full = FullServer.start("127.0.0.1", server.port())) {
      network.name(HOST, "127.0.0.1", "127.0.0.2").connectWithin(400);

      var seen = network.observe(full.port());

      assertThat(attempts(seen))
          .extracting(TcpConnectAttempt::outcome)
          .containsExactly(TcpConnectOutcome.TIMEOUT, TcpConnectOutcome.CONNECTED);
      assertThat(Objects.requireNonNull(seen.http()).outcome()).isEqualTo(HttpOutcome.ANSWERED);
      var silent = attempts(seen).getFirst();
      var silenceEnd = Objects.requireNonNull(seen.tcp()).startMs() + silent.durationMs();
      assertThat(Objects.requireNonNull(seen.tls()).startMs()).isLessThan(silenceEnd);
    }
  }

  /** The reset may arrive before this side has noticed that it is connected, or after. */
  @Test
  void resetOnAccept_isRefusedOrReset() throws Exception {
    try (var server = ScriptedServer.start(Scripts.resetOnAccept())) {

      var seen = network.observe(server.port());

      var attempt = attempts(seen).getFirst();
      if (attempt.outcome() == TcpConnectOutcome.CONNECTED) {
        assertThat(Objects.requireNonNull(seen.tls()).outcome()).isEqualTo(TlsOutcome.RESET);
      } else {
        assertThat(attempt.outcome()).isEqualTo(TcpConnectOutcome.REFUSED);
        assertThat(seen.tls()).isNull();
      }
    }
  }

  @Test
  void interruptionDuringTheHandshake_endsTheProbeAndItsConnection() throws Exception {
    var helloReceived = new CountDownLatch(1);
    var connectionEnded = new CountDownLatch(1);
    try (var server =
        ScriptedServer.start(
            Scripts.afterHello(
                (socket, _) -> {
                  helloReceived.countDown();
                  socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                  connectionEnded.countDown();
                }))) {
      var probe = new FutureTask<>(() -> network.observe(server.port()));
      var thread = Thread.ofPlatform().daemon().start(probe);
      helloReceived.await();

      thread.interrupt();

      assertThatThrownBy(probe::get).hasCauseInstanceOf(InterruptedException.class);
      connectionEnded.await();
    }
  }

  @Test
  void healthyEndpoint_hasAllPhasesInOrder() throws Exception {
    try (var server = server("127.0.0.1")) {
      var seen = network.observe(server.port());

      var tcp = Objects.requireNonNull(seen.tcp());
      var tls = Objects.requireNonNull(seen.tls());
      var http = Objects.requireNonNull(seen.http());
      assertThat(tls.outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
      assertThat(tcp.startMs() + tcp.durationMs()).isLessThanOrEqualTo(tls.startMs());
      assertThat(tls.startMs() + tls.durationMs()).isLessThanOrEqualTo(http.startMs());
      assertThat(seen.proxy()).isNull();
      assertThat(seen.direct()).isNull();
    }
  }

  private static ScriptedServer server(String address) throws Exception {
    var tls = AUTHORITY.server(AUTHORITY.leaf(HOST).make());
    var script = Scripts.tls(tls, Scripts.answer("200 OK", "", ""));
    return ScriptedServer.start(address, 0, script);
  }

  private static List<TcpConnectAttempt> attempts(EndpointObservation seen) {
    return Objects.requireNonNull(seen.tcp()).attempts();
  }
}
