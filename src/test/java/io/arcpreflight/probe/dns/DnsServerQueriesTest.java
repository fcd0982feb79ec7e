package io.arcpreflight.probe.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.DnsScript.Transport;
import io.arcpreflight.fixtures.LoopbackDnsServer;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.probe.Deadline;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

class DnsServerQueriesTest {
  private static final String HOST = "login.example.test";
  private static final Duration SHORT = Duration.ofMillis(80);
  private static final Duration LONG = Duration.ofSeconds(20);

  private static DnsServerAnswer ask(DnsScript script) throws InterruptedException {
    return ask(script, LONG);
  }

  private static DnsServerAnswer ask(DnsScript script, Duration limit) throws InterruptedException {
    try (var server = LoopbackDnsServer.start().on(HOST, script)) {
      return ask(server.address(), limit);
    }
  }

  private static DnsServerAnswer ask(InetSocketAddress server, Duration limit)
      throws InterruptedException {
    return askAll(List.of(server), new DnsTimeouts(limit, limit)).getFirst();
  }

  private static List<DnsServerAnswer> askAll(List<InetSocketAddress> servers, DnsTimeouts timeouts)
      throws InterruptedException {
    var deadline = Deadline.after(Duration.ofMinutes(1), System::nanoTime);
    return new DnsServerQueries(servers, timeouts, InstantSource.system())
        .ask(HOST, deadline)
        .await();
  }

  @Test
  void ask_bothFamilies_areOneAnswer() throws Exception {
    var answer = ask(DnsScript.answer("192.0.2.7", "2001:db8:0:0:1:0:0:7").ttl(30));
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.ANSWERED);
    assertThat(answer.rcode()).isEqualTo("NOERROR");
    assertThat(answer.addresses()).containsExactly("192.0.2.7", "2001:db8::1:0:0:7");
    assertThat(answer.ttlSeconds()).isEqualTo(30);
    assertThat(answer.aliases()).isEmpty();
    assertThat(answer.detail()).isNull();
    assertThat(answer.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(answer.source()).isEqualTo("127.0.0.1");
    assertThat(answer.transport()).isEqualTo("udp");
  }

  @Test
  void ask_port_isPartOfTheServersNameUnlessItIs53() throws Exception {
    try (var server = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      assertThat(ask(server.address(), LONG).server())
          .isEqualTo("127.0.0.1:" + server.address().getPort());
    }
    assertThat(DnsServerQueries.onDnsPort(List.of("192.0.2.53", "fd00::1", "none")))
        .containsExactly(
            new InetSocketAddress(InetAddress.ofLiteral("192.0.2.53"), 53),
            new InetSocketAddress(InetAddress.ofLiteral("fd00::1"), 53));
  }

  @ParameterizedTest
  @CsvSource({"NXDOMAIN", "SERVFAIL", "REFUSED", "NOTIMP", "FORMERR"})
  void ask_errorCode_isKeptByName(String name) throws Exception {
    var answer = ask(DnsScript.rcode(Rcode.value(name)));
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.ANSWERED);
    assertThat(answer.rcode()).isEqualTo(name);
    assertThat(answer.addresses()).isEmpty();
    assertThat(answer.ttlSeconds()).isNull();
  }

  @Test
  void ask_noData_isAnAnswerWithoutAddresses() throws Exception {
    var answer = ask(DnsScript.noData());
    assertThat(answer.rcode()).isEqualTo("NOERROR");
    assertThat(answer.addresses()).isEmpty();
  }

  @Test
  void ask_aliases_areInTheOrderOfTheChain() throws Exception {
    var answer =
        ask(DnsScript.answer("10.1.2.3").aliases("a.privatelink.test", "b.privatelink.test"));
    assertThat(answer.aliases()).containsExactly("a.privatelink.test", "b.privatelink.test");
    assertThat(answer.addresses()).containsExactly("10.1.2.3");
  }

  @Test
  void ask_aliasLoop_ends() throws Exception {
    var answer = ask(DnsScript.noData().aliases("a.test", HOST, "a.test"));
    assertThat(answer.aliases()).containsExactly("a.test", HOST);
    assertThat(answer.addresses()).isEmpty();
  }

  @Test
  void ask_silence_isATimeout() throws Exception {
    var answer = ask(DnsScript.silence(), SHORT);
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.TIMEOUT);
    assertThat(answer.rcode()).isNull();
    assertThat(answer.detail()).matches("no answer in \\d+ ms");
    assertThat(answer.durationMs()).isBetween(80L, 10_000L);
  }

  @Test
  void ask_laterThanTheLimit_isATimeout() throws Exception {
    var answer = ask(DnsScript.answer("192.0.2.7").after(Duration.ofMinutes(1)), SHORT);
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.TIMEOUT);
  }

  @Test
  void ask_slowerThanOthersButInTime_isAnAnswer() throws Exception {
    var answer = ask(DnsScript.answer("192.0.2.7").after(Duration.ofMillis(60)));
    assertThat(answer.addresses()).containsExactly("192.0.2.7");
    assertThat(answer.durationMs()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void ask_cutAnswer_isAskedForOverTcp() throws Exception {
    var script = DnsScript.answer("192.0.2.7").udp(Transport.CUT);
    try (var server = LoopbackDnsServer.start().on(HOST, script)) {
      assertThat(ask(server.address(), LONG).addresses()).containsExactly("192.0.2.7");
      assertThat(server.questions()).contains("udp " + HOST + " A", "tcp " + HOST + " A");
    }
  }

  @Test
  void ask_cutAnswerAndTcpRefused_saysBoth() throws Exception {
    var script = DnsScript.answer("192.0.2.7").udp(Transport.CUT);
    try (var server = LoopbackDnsServer.startWithoutTcp().on(HOST, script)) {
      var answer = ask(server.address(), LONG);
      assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.PORT_CLOSED);
      assertThat(answer.detail())
          .isEqualTo("the answer was cut short; over TCP: Connection refused");
    }
  }

  @Test
  void ask_cutAnswerAndTcpSilent_isATimeoutWithinTheLimit() throws Exception {
    var answer = ask(DnsScript.silence().udp(Transport.CUT), SHORT);
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.TIMEOUT);
  }

  @Test
  void ask_cutAnswerAndTcpClosed_isAFailure() throws Exception {
    var answer = ask(DnsScript.noData().udp(Transport.CUT).tcp(Transport.CLOSED));
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.FAILED);
    assertThat(answer.detail()).contains("over TCP: the connection was closed");
    assertThat(answer.transport()).isEqualTo("tcp");
  }

  @ParameterizedTest
  @CsvSource({"WRONG_ID", "GARBAGE"})
  void ask_answerThatIsNone_isMalformed(Transport way) throws Exception {
    var answer = ask(DnsScript.answer("192.0.2.7").udp(way));
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.MALFORMED);
    assertThat(answer.addresses()).isEmpty();
    assertThat(answer.detail()).isNotBlank();
  }

  @Test
  void ask_serverThatBalksAtEdns_isAskedWithoutIt() throws Exception {
    var script = DnsScript.rcode(Rcode.FORMERR).udp(Transport.HEADER_ONLY);
    try (var server = LoopbackDnsServer.start().on(HOST, script)) {
      var _ = ask(server.address(), LONG);
      assertThat(server.questions())
          .contains("udp " + HOST + " A", "udp " + HOST + " A without EDNS");
    }
  }

  @Test
  void ask_portClosed_isSaid() throws Exception {
    assertThat(ask(closedPort(), LONG).outcome()).isEqualTo(DnsServerOutcome.PORT_CLOSED);
  }

  @Test
  void ask_oneFamilyFailsAndTheOtherIsEmpty_failureLeadsAndTheDetailTells() throws Exception {
    var script = DnsScript.rcode(Rcode.SERVFAIL).only(Type.AAAA);
    assertThat(ask(script).rcode()).isEqualTo("SERVFAIL");
    assertThat(ask(script).detail()).isEqualTo("A: NOERROR, AAAA: SERVFAIL");
  }

  @Test
  void ask_nameThatIsNone_failsForEveryServer() throws Exception {
    var deadline = Deadline.after(LONG, System::nanoTime);
    var queries =
        new DnsServerQueries(
            List.of(closedPort()), new DnsTimeouts(LONG, LONG), InstantSource.system());
    var answer = queries.ask("a..b", deadline).await().getFirst();
    assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.FAILED);
  }

  @Test
  void await_questionsForWhichThereIsNoThread_isNoAnswerOfAnyServer() throws Exception {
    var deadline = Deadline.after(LONG, System::nanoTime);
    var pending =
        new PendingQueries(
            List.of(closedPort()), new HashSet<>(), new DnsTimeouts(LONG, LONG), deadline);
    var lacking = new OutOfMemoryError("unable to create native thread");

    pending.abandon(lacking);

    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(pending::await).isSameAs(lacking);
  }

  @Test
  void await_oneDeadServerOfTwo_waitsForTheShorterTime() throws Exception {
    try (var dead = LoopbackDnsServer.start().on(HOST, DnsScript.silence());
        var alive = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      var answers = askAll(List.of(dead.address(), alive.address()), new DnsTimeouts(LONG, SHORT));
      assertThat(answers)
          .extracting(DnsServerAnswer::outcome)
          .containsExactly(DnsServerOutcome.TIMEOUT, DnsServerOutcome.ANSWERED);
      assertThat(answers.getFirst().durationMs()).isLessThan(LONG.toMillis());
    }
  }

  @Test
  void await_silentServer_hasAnotherTimeOnceItHasAnswered() throws Exception {
    var other = "management.example.test";
    try (var fitful = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"));
        var alive = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      fitful.on(other, DnsScript.silence());
      alive.on(other, DnsScript.answer("192.0.2.8"));
      var deadline = Deadline.after(Duration.ofMinutes(1), System::nanoTime);
      var servers = List.of(fitful.address(), alive.address());
      var queries =
          new DnsServerQueries(servers, new DnsTimeouts(LONG, SHORT, LONG), InstantSource.system());
      queries.ask(HOST, deadline).await();

      var silent = queries.ask(other, deadline).await().getFirst();

      assertThat(silent.outcome()).isEqualTo(DnsServerOutcome.TIMEOUT);
      assertThat(silent.durationMs()).isBetween(SHORT.toMillis(), LONG.toMillis() - 1);
    }
  }

  @Test
  void await_sameServerTwice_bothAnswer() throws Exception {
    try (var server = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      var answers =
          askAll(List.of(server.address(), server.address()), new DnsTimeouts(LONG, LONG));
      assertThat(answers)
          .extracting(DnsServerAnswer::outcome)
          .containsOnly(DnsServerOutcome.ANSWERED);
    }
  }

  @Test
  void await_noServer_isEmptyAtOnce() throws Exception {
    assertThat(askAll(List.of(), new DnsTimeouts(LONG, LONG))).isEmpty();
  }

  @Test
  void await_runsDeadline_cutsTheWait() throws Exception {
    try (var dead = LoopbackDnsServer.start().on(HOST, DnsScript.silence())) {
      var deadline = Deadline.after(SHORT, System::nanoTime);
      var queries =
          new DnsServerQueries(
              List.of(dead.address()), new DnsTimeouts(LONG, LONG), InstantSource.system());
      var answer = queries.ask(HOST, deadline).await().getFirst();
      assertThat(answer.outcome()).isEqualTo(DnsServerOutcome.TIMEOUT);
      assertThat(answer.durationMs()).isLessThan(LONG.toMillis());
    }
  }

  @Test
  void afterAnswer_isBetweenTheShortestAndTheLongest() {
    var timeouts = DnsTimeouts.upTo(Duration.ofSeconds(2));
    assertThat(timeouts.afterAnswer(20, true)).isEqualTo(500);
    assertThat(timeouts.afterAnswer(300, true)).isEqualTo(1200);
    assertThat(timeouts.afterAnswer(900, true)).isEqualTo(2000);
    assertThat(timeouts.afterAnswer(20, false)).isEqualTo(300);
    assertThat(timeouts.afterAnswer(300, false)).isEqualTo(600);
  }

  private static InetSocketAddress closedPort() throws IOException {
    try (var socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }
  }
}
