package io.arcpreflight.hostile;

import static io.arcpreflight.hostile.Streams.drip;
import static io.arcpreflight.hostile.Streams.flood;

import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.provocations.Azure;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Scenarios;
import io.arcpreflight.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a peer may do before and in a handshake. */
@ExtendWith(Scenarios.class)
class HostileTlsServerTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile TLS server is seen for what it is, in time, and reaches no format",
          Duration.ofSeconds(20),
          160);

  private static final String HOST = "kc.his.arc.azure.com";
  private static final String NO_CERTIFICATE = "tls.interrupted";
  private static final TestAuthority AUTHORITY = Azure.AUTHORITY;

  private static HostilePeer says(String name, Script script, String... causes) {
    return HostilePeer.of(name, given -> given.network().host(HOST, script), causes);
  }

  private static HostilePeer drips(String name, Script script, String... causes) {
    return HostilePeer.of(
        name, given -> given.network().handshakeWithin(300).host(HOST, script), causes);
  }

  private static Script afterHello(String hex) {
    return Scripts.afterHello(Scripts.say(HexFormat.of().parseHex(hex)));
  }

  /** Records of TLS, in hexadecimal digits, again and again. */
  private static Script records(String hex) {
    return flood(new byte[0], HexFormat.of().parseHex(hex));
  }

  private static String latin(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  static Stream<HostilePeer> peers() {
    return Stream.of(records(), chains(), texts()).flatMap(List::stream);
  }

  private static List<HostilePeer> records() {
    return List.of(
        says("plain text without end", flood("", "hello\r\n"), "tls.not-tls"),
        says("zeros without end", flood("", "\u0000"), "tls.not-tls"),
        says("empty records without end", records("1603030000"), "tls.interrupted"),
        says("warnings without end", records("150303000201" + "5a"), "tls.interrupted"),
        says("changes of cipher without end", records("140303000101"), "tls.interrupted"),
        says("requests to begin without end", records("160303000400000000"), "tls.interrupted"),
        drips("a record, a byte at a time", drip(latin("160303"), "@"), "tls.timeout"),
        drips("a record that never comes", afterHello("1603033fff0200"), "tls.timeout"),
        says("a record beyond measure", afterHello("160303ffff0200"), "tls.interrupted"),
        says("a ServerHello of nothing", afterHello("16030300040200000000"), "tls.interrupted"),
        says("a ServerHello of 16 MB", afterHello("160303000402ffffff"), "tls.interrupted"),
        says("data before a key", afterHello("170303000568656c6c6f"), "tls.interrupted"),
        says("SSL 2", afterHello("802e0100020015000000100100"), "tls.not-tls"),
        says("an alert that nobody knows", afterHello("1503030002" + "02ff"), "tls.interrupted"),
        says("an alert of no level", afterHello("1503030002" + "ffff"), "tls.interrupted"));
  }

  /** What a server of TLS 1.2 says first, with this in the place of its certificate. */
  private static String certificate(String hex) {
    var hello = "160303002a" + "02000026" + "0303" + "11".repeat(32) + "00" + "c02f" + "00";
    var length = hex.length() / 2;
    var list = "%06x%06x%s".formatted(3 + length, length, hex);
    return hello + "160303%04x".formatted(10 + length) + "0b%06x".formatted(6 + length) + list;
  }

  private static HostilePeer chain(String name, int length, String... causes) {
    return says(
        name,
        (socket, server) ->
            Scripts.tls(
                    AUTHORITY.serverWith(
                        AUTHORITY.leaf(HOST).make(),
                        Collections.nCopies(length, AUTHORITY.root())
                            .toArray(X509Certificate[]::new)),
                    Azure.answers())
                .serve(socket, server),
        causes);
  }

  private static List<HostilePeer> chains() {
    var names = IntStream.range(0, 1500).mapToObj(it -> "n" + it + ".test").toArray(String[]::new);
    return List.of(
        says("a certificate that is no DER", afterHello(certificate("deadbeef")), NO_CERTIFICATE),
        says(
            "a certificate without an end",
            afterHello(certificate("308400ffffff")),
            NO_CERTIFICATE),
        says("a certificate of nothing", afterHello(certificate("")), NO_CERTIFICATE),
        chain("a chain of thirty", 30, "tls.interrupted"),
        chain("a chain of ten thousand", 10_000, "tls.interrupted"),
        leaf("fifteen hundred names", AUTHORITY, HOST, names, "tls.wrong-host"),
        leaf("a name of 20 KB", AUTHORITY, "x".repeat(20_000), new String[] {HOST}),
        leaf(
            "names that are none",
            AUTHORITY,
            HOST,
            new String[] {"\u001b[31m", "*.*.*", "..", ""},
            "tls.wrong-host"));
  }

  private static HostilePeer leaf(
      String name, TestAuthority authority, String common, String[] names, String... causes) {
    return says(
        name,
        (socket, server) ->
            Scripts.tls(
                    authority.server(authority.leaf(common).names(names).make()), Azure.answers())
                .serve(socket, server),
        causes);
  }

  private static List<HostilePeer> texts() {
    var peers = new ArrayList<HostilePeer>();
    for (var text : HostilePeer.TEXTS) {
      peers.add(
          leaf(
              "an issuer of " + VisibleText.ascii(text),
              TestAuthority.of(text),
              text,
              new String[] {HOST},
              "tls.untrusted-issuer"));
    }
    return peers;
  }

  @ParameterizedTest
  @MethodSource("peers")
  void peer(HostilePeer peer, Scenario given) throws Exception {
    PROMISE.hold(peer, given);
  }
}
