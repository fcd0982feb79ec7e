package io.arcpreflight.probe.https;

import static io.arcpreflight.probe.https.TestNetwork.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.observation.endpoint.AnswerProof;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer, and each way of not answering, is seen as. */
class EndpointProbeHttpTest {
  private static final TestAuthority AUTHORITY = TestAuthority.of("Microsoft Corporation");
  private static final TestAuthority INSPECTOR = TestAuthority.of("Contoso Inspection");

  private final TestNetwork network =
      new TestNetwork().trusting(AUTHORITY.root(), INSPECTOR.root());

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void answer_isSeenWithItsTellingHeaders() throws Exception {
    try (var server = new MockWebServer()) {
      server.useHttps(AUTHORITY.server(AUTHORITY.leaf(HOST).make()));
      server.enqueue(
          new MockResponse.Builder()
              .code(404)
              .setHeader("Server", "Kestrel")
              .setHeader("x-ms-request-id", "1234")
              .setHeader("Set-Cookie", "secret=1")
              .setHeader("Content-Type", "application/json")
              .body("{\"error\":\"none\"}")
              .build());
      server.start();

      var seen = Objects.requireNonNull(network.observe(server.getPort()).http());

      assertThat(seen.outcome()).isEqualTo(HttpOutcome.ANSWERED);
      assertThat(seen.status()).isEqualTo(404);
      assertThat(seen.protocol()).isEqualTo("http/1.1");
      assertThat(seen.answeredBy()).isNull();
      assertThat(seen.proof()).isEqualTo(AnswerProof.NONE);
      assertThat(seen.bodyStart()).isEqualTo("{\"error\":\"none\"}");
      assertThat(seen.headers())
          .contains(new HttpHeader("Server", "Kestrel"), new HttpHeader("x-ms-request-id", "1234"))
          .noneMatch(header -> header.name().equals("Set-Cookie"));
      var request = server.takeRequest();
      assertThat(request.getMethod()).isEqualTo("GET");
      assertThat(request.getTarget()).isEqualTo("/probe?x=1");
      assertThat(request.getHeaders().get("Host")).isEqualTo(HOST + ":" + server.getPort());
      assertThat(request.getHeaders().get("User-Agent")).isEqualTo("arc-preflight/test");
      assertThat(request.getHeaders().get("Cookie")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "407 Proxy Authentication Required",
        "503 Service Unavailable",
        "401 Unauthorized",
        "408 Request Timeout",
        "421 Misdirected Request"
      })
  void statusThatOkHttpWouldActOn_isSeenAsItCame(String status) throws Exception {
    var seen = observe(AUTHORITY, Scripts.answer(status, "Retry-After: 0\r\n", ""));

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.ANSWERED);
    assertThat(seen.status()).isEqualTo(Integer.parseInt(status, 0, 3, 10));
  }

  @Test
  void redirect_isSeenAndNotFollowed() throws Exception {
    var headers = "Location: https://portal.hotel.test/login?session=secret\r\n";

    var seen = observe(INSPECTOR, Scripts.answer("302 Found", headers, ""));

    assertThat(seen.status()).isEqualTo(302);
    assertThat(seen.headers())
        .contains(new HttpHeader("Location", "https://portal.hotel.test/login?…"));
  }

  @Test
  void blockPageOfAnInspector_isSeenWithItsStart() throws Exception {
    var headers = "Content-Type: text/html\r\n";

    var seen = observe(INSPECTOR, Scripts.answer("403 Forbidden", headers, "<h1>Blocked</h1>"));

    assertThat(seen.bodyStart()).isEqualTo("<h1>Blocked</h1>");
  }

  @Test
  void clockAheadOfTheAnswersDate_isSkewed() throws Exception {
    network.clock(InstantSource.fixed(Instant.parse("2026-11-22T12:10:00Z")));
    var old = TestAuthority.of("Microsoft Corporation");
    var leaf =
        old.leaf(HOST)
            .valid(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));
    network.trusting(old.intermediate());
    var date = "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n";

    var seen = observe(Scripts.tls(old.server(leaf.make()), Scripts.answer("200 OK", date, "")));

    assertThat(http(seen).clockSkewSeconds()).isBetween(599L, 600L);
  }

  @Test
  void binaryBody_isNotKept() throws Exception {
    var headers = "Content-Type: application/octet-stream\r\n";

    var seen = observe(AUTHORITY, Scripts.answer("200 OK", headers, "\0\1\2"));

    assertThat(seen.bodyStart()).isNull();
  }

  @Test
  void longBody_isCutForShowAndWholeForDiscovery() throws Exception {
    var body = "host ".repeat(1_000);
    var headers = "Content-Type: text/plain\r\n";
    var script = Scripts.answer("200 OK", headers, body);
    try (var server = serve(AUTHORITY, script)) {
      var request =
          new EndpointRequest(
              TestNetwork.target(server.port()),
              RequestRoute.direct("test"),
              null,
              AnswerSignature.NONE,
              text -> List.of("length-" + text.length()),
              false);

      var seen = http(network.observe(request));

      assertThat(seen.bodyStart()).hasSize(500);
      assertThat(seen.discovered()).containsExactly("length-5000");
    }
  }

  @Test
  void bodyThatNeverEnds_isAnsweredWithWhatCame() throws Exception {
    var head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9999\r\n\r\nstart";

    var seen =
        observe(
            AUTHORITY,
            Scripts.afterRequest(
                (socket, _) -> {
                  socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                }));

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.ANSWERED);
    assertThat(seen.bodyStart()).isEqualTo("start");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5;x=",
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n0",
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: ",
        "HTTP/1.1 ",
        "HTTP/1.1 100 Continue\r\n\r\n"
      })
  void answerWithoutEnd_costsNoMoreThanABoundedPart(String start) throws Exception {
    var sent = new AtomicLong();
    var seen =
        observe(
            AUTHORITY,
            Scripts.afterRequest(
                (socket, _) -> {
                  var out = socket.getOutputStream();
                  out.write(start.getBytes(StandardCharsets.US_ASCII));
                  var filling = "0".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
                  var repeated = start.endsWith("\r\n\r\n") && start.contains(" 100 ");
                  var more =
                      repeated ? start.repeat(300).getBytes(StandardCharsets.US_ASCII) : filling;
                  while (true) {
                    out.write(more);
                    sent.addAndGet(more.length);
                  }
                }));

    assertThat(seen.outcome())
        .isIn(HttpOutcome.ANSWERED, HttpOutcome.MALFORMED, HttpOutcome.FAILED, HttpOutcome.CLOSED);
    // What the sockets' buffers hold is sent as well, and never read.
    assertThat(sent).hasValueLessThan(16L << 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 -12 Odd\r\n\r\n",
        "HTTP/1.1 0x2 Odd\r\n\r\n",
        "HTTP/1.1 000 None\r\n\r\n",
        "ICY 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nnothing\r\n\r\n"
      })
  void answerThatGoRefuses_isMalformed(String answer) throws Exception {
    var seen = observe(AUTHORITY, Scripts.afterRequest(Scripts.say(answer)));

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.MALFORMED);
  }

  @Test
  void silence_isTimeout() throws Exception {
    network.answerWithin(80);

    var seen = observe(AUTHORITY, Scripts.hang());

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.TIMEOUT);
    assertThat(seen.status()).isNull();
  }

  @Test
  void headersThatTrickle_areTimeoutAllTheSame() throws Exception {
    network.answerWithin(150);

    var seen = observe(AUTHORITY, Scripts.endlessHeaders());

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.TIMEOUT);
    assertThat(seen.durationMs()).isBetween(140L, 5_000L);
  }

  @Test
  void closeInsteadOfAnAnswer_isClosed() throws Exception {
    var seen = observe(AUTHORITY, Scripts.afterRequest(Scripts.closeOnAccept()));

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.CLOSED);
  }

  @Test
  void resetInsteadOfAnAnswer_isReset() throws Exception {
    try (var server =
        ScriptedServer.start(
            (plain, scripted) ->
                Scripts.tls(
                        AUTHORITY.server(AUTHORITY.leaf(HOST).make()),
                        Scripts.afterRequest((_, _) -> Scripts.reset(plain)))
                    .serve(plain, scripted))) {

      var seen = http(network.observe(server.port()));

      assertThat(seen.outcome()).isEqualTo(HttpOutcome.RESET);
    }
  }

  @Test
  void somethingElseThanHttp_isMalformed() throws Exception {
    var seen = observe(AUTHORITY, Scripts.afterRequest(Scripts.say("220 mail ready\r\n\r\n")));

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.MALFORMED);
    assertThat(seen.detail()).contains("220 mail ready");
  }

  @Test
  void certificateWantedFromThisSide_isFailedWithTheAlert() throws Exception {
    var seen =
        http(observe(Scripts.tlsForKnownClients(AUTHORITY.server(AUTHORITY.leaf(HOST).make()))));

    assertThat(seen.outcome()).isEqualTo(HttpOutcome.FAILED);
    assertThat(seen.detail()).contains("certificate");
  }

  @Test
  void answer_isComparedWithWhatIsKnownOfTheService() throws Exception {
    var headers = "x-ms-proof: yes\r\nServer: Kestrel/9\r\n";
    var known =
        new AnswerSignature(List.of("x-ms-other", "x-ms-proof"), List.of("Kestrel"), List.of(401));

    var seen = observe(known, Scripts.answer("403 Forbidden", headers, ""));

    assertThat(seen.proof()).isEqualTo(new AnswerProof(List.of("x-ms-proof"), true, false));
  }

  @Test
  void answerOfSomebodyElse_lacksWhatIsKnownOfTheService() throws Exception {
    var known = new AnswerSignature(List.of("x-ms-proof"), List.of("Kestrel"), List.of(401));

    var seen = observe(known, Scripts.answer("401 Unauthorized", "", ""));

    assertThat(seen.proof()).isEqualTo(new AnswerProof(List.of(), false, true));
  }

  private HttpObservation observe(AnswerSignature known, Script script) throws Exception {
    try (var server = serve(INSPECTOR, script)) {
      return http(
          network.observe(
              new EndpointRequest(
                  TestNetwork.target(server.port()),
                  RequestRoute.direct("test"),
                  null,
                  known,
                  Discovery.NONE,
                  false)));
    }
  }

  private HttpObservation observe(TestAuthority authority, Script afterHandshake) throws Exception {
    return http(observe(script(authority, afterHandshake)));
  }

  private EndpointObservation observe(Script script) throws Exception {
    try (var server = ScriptedServer.start(script)) {
      var seen = network.observe(server.port());
      assertThat(server.accepted()).isEqualTo(1);
      return seen;
    }
  }

  private static ScriptedServer serve(TestAuthority authority, Script script) throws Exception {
    return ScriptedServer.start(script(authority, script));
  }

  private static Script script(TestAuthority authority, Script afterHandshake) {
    return Scripts.tls(authority.server(authority.leaf(HOST).make()), afterHandshake);
  }

  private static HttpObservation http(EndpointObservation seen) {
    assertThat(Objects.requireNonNull(seen.tls()).outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
    return Objects.requireNonNull(seen.http());
  }
}
