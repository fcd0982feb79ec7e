package io.arcpreflight.hostile;

import static io.arcpreflight.hostile.Streams.drip;
import static io.arcpreflight.hostile.Streams.flood;

import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Scenarios;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a proxy may answer to CONNECT. */
@ExtendWith(Scenarios.class)
class HostileProxyTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile proxy is seen for what it is, in time, and reaches no format",
          Duration.ofSeconds(20),
          128);

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String REFUSED = "HTTP/1.1 403 No\r\nContent-Type: text/html\r\n";

  private static HostilePeer says(String name, Script script, String... causes) {
    return HostilePeer.of(name, given -> behind(given, script), causes);
  }

  private static HostilePeer drips(String name, Script script, String... causes) {
    return HostilePeer.of(
        name,
        given -> {
          given.network().answerWithin(300);
          behind(given, script);
        },
        causes);
  }

  private static void behind(Scenario given, Script script) {
    try {
      given.behind(ScriptedProxy.start(script));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of the request has been read by the scripted proxy. */
  private static Script once(String whole) {
    return (socket, _) -> {
      socket.getOutputStream().write(Streams.bytes(whole));
      socket.getOutputStream().flush();
    };
  }

  static Stream<HostilePeer> peers() {
    return Stream.of(answers(), texts()).flatMap(List::stream);
  }

  private static List<HostilePeer> answers() {
    return List.of(
        says("a status line without end", flood("HTTP/1.1 200 ", "O"), "proxy.not-a-proxy"),
        drips("a status line, a byte at a time", drip("HTTP/1.1 200 ", "O"), "proxy.timeout"),
        says("one header without end", flood(OK + "X-A: ", "a"), "proxy.not-a-proxy"),
        drips("one header, a byte at a time", drip(OK + "X-A: ", "a"), "proxy.timeout"),
        says("headers without end", flood(OK, "X-A: b\r\n"), "proxy.not-a-proxy"),
        says(
            "102 Processing without end",
            flood("", "HTTP/1.1 102 Wait\r\n\r\n"),
            "proxy.not-a-proxy"),
        says("rubbish without end", flood("", "\u0000\u0001"), "proxy.not-a-proxy"),
        says("a page without end", flood(REFUSED + "\r\n", "<p>page"), "proxy.forbidden"),
        drips("a page, a byte at a time", drip(REFUSED + "\r\n", "<p>page"), "proxy.forbidden"),
        says(
            "a page of less than it says",
            once(REFUSED + "Content-Length: 99\r\n\r\nx"),
            "proxy.forbidden"),
        says(
            "a length below zero",
            once(REFUSED + "Content-Length: -5\r\n\r\nx"),
            "proxy.forbidden"),
        says(
            "an endless length",
            once(REFUSED + "Content-Length: " + "9".repeat(99) + "\r\n\r\nx"),
            "proxy.forbidden"),
        says("ICY", once("ICY 200 OK\r\n\r\n"), "proxy.not-a-proxy"),
        says("a status of zeros", once("HTTP/1.1 000 None\r\n\r\n"), "proxy.forbidden"),
        says("a negative status", once("HTTP/1.1 -12 Odd\r\n\r\n"), "proxy.not-a-proxy"),
        says("another protocol", once("SSH-2.0-x\u001b[31m\r\n"), "proxy.not-a-proxy"),
        says("SOCKS", once("\u0005\u0000"), "proxy.not-a-proxy"),
        says("a tunnel to nowhere", once(OK + "\r\n"), "tls.interrupted"),
        says("a tunnel of rubbish", flood(OK + "\r\n", "rubbish"), "tls.not-tls"),
        says(
            "a redirect to a file",
            once("HTTP/1.1 302 Found\r\nLocation: file:///etc/shadow\r\n\r\n"),
            "proxy.not-a-proxy"),
        says(
            "a redirect to this machine",
            once("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n"),
            "http.captive-portal"),
        says(
            "a redirect to the metadata service",
            once("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n"),
            "http.captive-portal"),
        says(
            "a thousand challenges",
            once(
                "HTTP/1.1 407 Login\r\n"
                    + "Proxy-Authenticate: Evil\u0001 x\r\n".repeat(1000)
                    + "\r\n"),
            "proxy.authentication-required"));
  }

  private static List<HostilePeer> texts() {
    var peers = new ArrayList<HostilePeer>();
    for (var text : HostilePeer.TEXTS) {
      var line = text.replaceAll("[\r\n\t ]+", "_");
      peers.add(
          says(
              "refuses with " + VisibleText.ascii(text),
              once(
                  "HTTP/1.1 403 %1$s\r\nServer: %1$s\r\nVia: %1$s\r\nX-Squid-Error: %1$s\r\n"
                          .formatted(line)
                      + "Content-Type: text/html\r\n\r\n<title>"
                      + text),
              "proxy.forbidden"));
      peers.add(
          says(
              "wants a login with " + VisibleText.ascii(text),
              once(
                  "HTTP/1.1 407 %1$s\r\nProxy-Authenticate: %1$s realm=\"%1$s\"\r\n\r\n"
                      .formatted(line)),
              "proxy.authentication-required"));
    }
    return peers;
  }

  @ParameterizedTest
  @MethodSource("peers")
  void peer(HostilePeer peer, Scenario given) throws Exception {
    PROMISE.hold(peer, given);
  }
}
