package io.arcpreflight.hostile;

import static io.arcpreflight.hostile.Streams.answer;
import static io.arcpreflight.hostile.Streams.drip;
import static io.arcpreflight.hostile.Streams.flood;

import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.provocations.Azure;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Scenarios;
import io.arcpreflight.text.VisibleText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host of Azure's, or whoever answers in its place, may say over HTTP. */
@ExtendWith(Scenarios.class)
class HostileEndpointTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile HTTP(S) endpoint is seen for what it is, in time, and reaches no format",
          Duration.ofSeconds(20),
          160);

  private static final String HOST = "kc.his.arc.azure.com";
  private static final TestAuthority INSPECTOR = TestAuthority.of("Fortinet");
  private static final SSLSocketFactory INSPECTED = Azure.issuedBy(INSPECTOR);

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String TEXT = OK + "Content-Type: text/plain\r\n";
  private static final String CHUNKED = TEXT + "Transfer-Encoding: chunked\r\n\r\n";

  private static final String NONE = "";
  private static final String TIMEOUT = "http.timeout";
  private static final String CUT = "http.interrupted";
  private static final String ODD = "http.unexpected-answer";

  /** Behind Azure's certificate. */
  private static HostilePeer says(String name, Script script, String cause) {
    return HostilePeer.of(
        name,
        given -> given.network().host(HOST, Azure.server(script)),
        cause.isEmpty() ? new String[0] : new String[] {cause});
  }

  private static HostilePeer streams(String name, Script script, String cause) {
    return says(name, Scripts.afterRequest(script), cause);
  }

  /** More slowly than is waited for. */
  private static HostilePeer drips(String name, Script script, String... causes) {
    return HostilePeer.of(
        name,
        given ->
            given
                .network()
                .answerWithin(300)
                .host(HOST, Azure.server(Scripts.afterRequest(script))),
        causes);
  }

  /** Behind the certificate of a firewall that looks into TLS. */
  private static HostilePeer inspected(String name, Script script, String... causes) {
    return HostilePeer.of(
        name,
        given -> {
          given.machine().trusting(Azure.AUTHORITY.root(), INSPECTOR.root());
          given.network().host(HOST, Scripts.tls(INSPECTED, script));
        },
        causes);
  }

  private static HostilePeer redirects(String to) {
    return says(
        "redirects to " + to,
        answer("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n"),
        ODD);
  }

  static List<HostilePeer> peers() {
    var peers = new ArrayList<HostilePeer>();
    peers.addAll(heads());
    peers.addAll(bodies());
    peers.addAll(redirects());
    peers.addAll(texts());
    return peers;
  }

  private static List<HostilePeer> heads() {
    return List.of(
        streams("a status line without end", flood("HTTP/1.1 200 ", "O".repeat(99)), ODD),
        drips("a status line, a byte at a time", drip("HTTP/1.1 200 ", "O"), TIMEOUT),
        streams("one header without end", flood(OK + "X-A: ", "a"), ODD),
        drips("one header, a byte at a time", drip(OK + "X-A: ", "a"), TIMEOUT),
        streams("headers without end", flood(OK, "X-A: b\r\n"), ODD),
        drips("headers, a byte at a time", drip(OK, "X-A: b\r\n"), TIMEOUT),
        streams("cookies without end", flood(OK, "Set-Cookie: a=b\r\n"), ODD),
        streams("100 Continue without end", flood("", "HTTP/1.1 100 Continue\r\n\r\n"), ODD),
        streams("103 Early Hints without end", flood("", "HTTP/1.1 103 Early\r\n\r\n"), ODD),
        drips("102 Processing, slowly", drip("", "HTTP/1.1 102 Wait\r\n\r\n"), TIMEOUT),
        streams("rubbish without end", flood("", "\u0000\u0001\u0002"), ODD),
        says("a status of zeros", answer("HTTP/1.1 000 None\r\n\r\n"), ODD),
        says("a negative status", answer("HTTP/1.1 -12 Odd\r\n\r\n"), ODD),
        says("a status of letters", answer("HTTP/1.1 2OO Odd\r\n\r\n"), ODD),
        says("a status of five digits", answer("HTTP/1.1 20000 Odd\r\n\r\n"), ODD),
        says("ICY", answer("ICY 200 OK\r\n\r\n"), ODD),
        says("another protocol", answer("SSH-2.0-x\r\n"), ODD),
        says("HTTP/0.9", answer("<html>hello</html>"), ODD),
        says("frames of HTTP/2", answer("\u0000\u0000\u0012\u0004\u0000\u0000"), ODD),
        says("a length below zero", answer(TEXT + "Content-Length: -5\r\n\r\nhello"), ODD),
        says("no length", answer(TEXT + "Content-Length: \r\n\r\nhello"), ODD),
        says(
            "two lengths",
            answer(TEXT + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
            ODD),
        says("lengths in a list", answer(TEXT + "Content-Length: 5, 5\r\n\r\nhello"), ODD),
        says(
            "an endless length",
            answer(TEXT + "Content-Length: " + "9".repeat(99) + "\r\n\r\nx"),
            ODD),
        says("an unknown encoding", answer(TEXT + "Transfer-Encoding: evil\r\n\r\nhello"), ODD),
        says("a header without a name", answer(OK + ": x\r\n\r\n"), ODD),
        says("a header without a colon", answer(OK + "nothing\r\n\r\n"), ODD),
        says("NUL in a header", answer(OK + "X-A: a\u0000b\r\n\r\n"), ODD));
  }

  private static List<HostilePeer> bodies() {
    var big = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: ";
    return List.of(
        streams("a body without end", flood(TEXT + "\r\n", "body"), NONE),
        drips("a body, a byte at a time", drip(TEXT + "\r\n", "body")),
        streams("a chunk's size without end", flood(CHUNKED, "0"), CUT),
        streams("a chunk's extension without end", flood(CHUNKED + "5;x=", "y"), CUT),
        streams("chunks without end", flood(CHUNKED, "4\r\nbody\r\n"), NONE),
        streams("empty trailers without end", flood(CHUNKED + "0\r\n", "X-A: b\r\n"), CUT),
        says("a chunk below zero", answer(CHUNKED + "-5\r\nhello\r\n"), CUT),
        says("a chunk too large", answer(CHUNKED + "f".repeat(17) + "\r\nhello\r\n"), CUT),
        says("less than it says", answer(TEXT + "Content-Length: 999\r\n\r\nhello"), CUT),
        says("gzip of nothing but zeros", answer(Streams.gzipBomb(big + "gzip\r\n\r\n")), NONE),
        says("br that is none", answer(big + "br\r\n\r\n\u001b[31m\u0000"), NONE),
        says("a thousand encodings", answer(big + "gzip,".repeat(1000) + "br\r\n\r\nx"), NONE),
        says("a type without sense", answer(OK + "Content-Type: text/;;;\"\r\n\r\nx"), NONE),
        says(
            "an unknown charset",
            answer(OK + "Content-Type: text/plain; charset=\"x[2J\"\r\n\r\nx"),
            NONE),
        says("half a character", answer(TEXT + "\r\n\u001b[31m\ud800"), NONE));
  }

  private static List<HostilePeer> redirects() {
    var peers = new ArrayList<HostilePeer>();
    for (var to :
        List.of(
            "http://127.0.0.1:22/",
            "http://[::1]/",
            "http://169.254.169.254/metadata/instance",
            "http://localhost/",
            "http://2130706433/",
            "http://[::ffff:127.0.0.1]/",
            "file:///etc/shadow",
            "file://169.254.169.254/etc/shadow",
            "gopher://127.0.0.1:22/",
            "jar:file:///etc/passwd!/x",
            "//evil.test/",
            "http://" + "a".repeat(60_000) + ".test/")) {
      peers.add(redirects(to));
    }
    return peers;
  }

  private static List<HostilePeer> texts() {
    var peers = new ArrayList<HostilePeer>();
    for (var text : HostilePeer.TEXTS) {
      var line = text.replaceAll("[\r\n\t ]+", "_");
      var isHeader = line.chars().allMatch(c -> c >= ' ' && c != 0x7f);
      peers.add(
          inspected(
              "refuses with " + VisibleText.ascii(text),
              answer(
                  "HTTP/1.1 403 %1$s\r\nServer: %1$s\r\nVia: %1$s\r\nX-Squid-Error: %1$s\r\n"
                          .formatted(line)
                      + "x-ms-failure-cause: %1$s\r\nContent-Type: text/html\r\n\r\n<title>%2$s"
                          .formatted(line, text)),
              isHeader ? "http.forbidden" : ODD,
              "tls.inspected"));
      peers.add(
          inspected(
              "a page of " + VisibleText.ascii(text),
              answer("HTTP/1.1 403 No\r\nContent-Type: text/html\r\n\r\n" + text),
              "http.forbidden",
              "tls.inspected"));
    }
    return peers;
  }

  @ParameterizedTest
  @MethodSource("peers")
  void peer(HostilePeer peer, Scenario given) throws Exception {
    PROMISE.hold(peer, given);
  }
}
