package io.arcpreflight.hostile;

import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.DnsScript.Transport;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Scenarios;
import io.arcpreflight.text.VisibleText;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a DNS server may answer. */
@ExtendWith(Scenarios.class)
class HostileDnsServerTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile DNS server is seen for what it is, in time, and reaches no format",
          Duration.ofSeconds(20),
          128);

  private static final String FAILS = "dns.server-failure";
  private static final String TIMEOUT = "dns.timeout";
  private static final int HEADER = 12;
  private static final int SERVFAIL = 2;
  private static final int TRUNCATED = 0x0200;

  private static final String A_POINTER_HERE = "c00c";
  private static final String IS_AN_ADDRESS = "000100010000003c";

  /** The answer to a question: its header and itself, and then these bytes. */
  private static byte[] answer(byte[] query, int flags, int answers, int extra, byte[] records) {
    var end = HEADER;
    while (query[end] != 0) {
      end += query[end] + 1;
    }
    end += 5;
    var out = ByteBuffer.allocate(end + records.length);
    out.put(query, 0, 2).putShort((short) (0x8180 | flags)).putShort((short) 1);
    out.putShort((short) answers).putShort((short) 0).putShort((short) extra);
    out.put(query, HEADER, end - HEADER).put(records);
    return out.array();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /** One answer over UDP, and none over TCP. */
  private static HostilePeer says(String name, UnaryOperator<byte[]> reply, String... causes) {
    return serves(name, query -> List.of(reply.apply(query)), (_, _) -> {}, causes);
  }

  private static HostilePeer serves(
      String name, Function<byte[], List<byte[]>> replies, Script overTcp, String... causes) {
    return HostilePeer.of(
        name,
        given -> {
          var network = given.network();
          var server = network.opened(RawDnsServer.start(replies, overTcp));
          network.dnsServers(server.address());
        },
        causes);
  }

  /** The same for one from whom no answer comes, whatever does. */
  private static HostilePeer silent(HostilePeer peer) {
    return HostilePeer.of(
        peer.name(),
        given -> {
          given.network().dnsWithin(200);
          peer.arrangement().accept(given);
        },
        TIMEOUT);
  }

  private static HostilePeer records(String name, int count, String hex, String... causes) {
    return says(name, query -> answer(query, 0, count, 0, hex(hex)), causes);
  }

  private static HostilePeer scripted(String name, DnsScript script, String... causes) {
    return HostilePeer.of(name, given -> given.network().dns().otherwise(_ -> script), causes);
  }

  /** Asks to be asked over TCP, and does there as the script says. */
  private static HostilePeer overTcp(String name, Script script, String... causes) {
    return serves(
        name,
        query -> List.of(answer(query, TRUNCATED, 0, 0, new byte[0])),
        (socket, server) -> {
          var in = new DataInputStream(socket.getInputStream());
          in.readNBytes(in.readUnsignedShort());
          script.serve(socket, server);
        },
        causes);
  }

  static Stream<HostilePeer> peers() {
    return Stream.of(messages(), scripted(), streams(), texts()).flatMap(List::stream);
  }

  private static List<HostilePeer> messages() {
    return List.of(
        says("a name that points at itself", HostileDnsServerTest::pointingAtItself, FAILS),
        records(
            "a name that points beyond the end", 1, "ffff" + IS_AN_ADDRESS + "000401020304", FAILS),
        records(
            "more records than it has",
            0xffff,
            A_POINTER_HERE + IS_AN_ADDRESS + "000414be8001",
            FAILS),
        records(
            "a record longer than the message",
            1,
            A_POINTER_HERE + IS_AN_ADDRESS + "ffff01",
            FAILS),
        records(
            "an address of three bytes", 1, A_POINTER_HERE + IS_AN_ADDRESS + "0003010203", FAILS),
        records("an address of no bytes", 1, A_POINTER_HERE + IS_AN_ADDRESS + "0000", FAILS),
        records("a label of a forbidden kind", 1, "8000" + IS_AN_ADDRESS + "000401020304", FAILS),
        records(
            "records of unknown types",
            2,
            (A_POINTER_HERE + "fff0ffffffffffff0004deadbeef").repeat(2),
            "dns.no-address"),
        says("its question as an answer", query -> query, FAILS),
        says("one byte", _ -> new byte[] {1}, FAILS),
        silent(says("nothing", _ -> new byte[0], FAILS)),
        says("65,000 bytes of rubbish", _ -> filled(65_000), FAILS),
        says("another's question", query -> renamed(answer(query, 0, 0, 0, new byte[0])), FAILS),
        serves(
            "a thousand answers with wrong ids",
            query -> Collections.nCopies(1000, wrongId(query)),
            (_, _) -> {},
            FAILS));
  }

  private static byte[] pointingAtItself(byte[] query) {
    var reply = answer(query, 0, 1, 0, hex("c000" + IS_AN_ADDRESS + "000401020304"));
    var name = reply.length - 16;
    reply[name + 1] = (byte) name;
    return reply;
  }

  private static byte[] filled(int length) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xff);
    return bytes;
  }

  private static byte[] wrongId(byte[] query) {
    var reply = answer(query, 0, 0, 0, new byte[0]);
    reply[0] ^= 1;
    return reply;
  }

  private static byte[] renamed(byte[] reply) {
    reply[HEADER + 1] ^= 2;
    return reply;
  }

  private static List<HostilePeer> scripted() {
    var thousands =
        IntStream.range(0, 3_900)
            .mapToObj(it -> "20.191." + it / 250 + "." + (it % 250 + 1))
            .toArray(String[]::new);
    var chain = IntStream.range(0, 500).mapToObj(it -> "a" + it + ".test").toArray(String[]::new);
    return List.of(
        scripted("thousands of addresses", DnsScript.answer(thousands).udp(Transport.CUT)),
        scripted(
            "a long chain of aliases",
            DnsScript.answer("20.190.128.9").aliases(chain).udp(Transport.CUT)),
        scripted(
            "aliases in a circle",
            DnsScript.noData().aliases("a.test", "b.test", "a.test"),
            "dns.no-address"),
        scripted("wrong ids", DnsScript.answer("20.190.128.9").udp(Transport.WRONG_ID), FAILS),
        scripted("no question", DnsScript.answer("20.190.128.9").udp(Transport.HEADER_ONLY), FAILS),
        scripted(
            "the metadata service's address",
            DnsScript.answer("169.254.169.254"),
            "dns.private-unexpected"));
  }

  private static List<HostilePeer> streams() {
    return List.of(
        silent(overTcp("a message that never comes", Streams.drip("", "\u007f"), TIMEOUT)),
        silent(overTcp("rubbish without end", Streams.flood("", "\u0000\u0001"), FAILS)),
        silent(overTcp("empty messages without end", Streams.flood("", "\u0000"), FAILS)),
        silent(overTcp("silence", Scripts.hang(), TIMEOUT)));
  }

  /** With the reason that a server may add to an answer, in its words. */
  private static List<HostilePeer> texts() {
    var peers = new ArrayList<HostilePeer>();
    for (var text : HostilePeer.TEXTS) {
      peers.add(
          says(
              "fails for the reason of " + VisibleText.ascii(text),
              query -> answer(query, SERVFAIL, 0, 1, reason(text)),
              FAILS));
    }
    return peers;
  }

  private static byte[] reason(String text) {
    var words = text.getBytes(StandardCharsets.UTF_8);
    var option = ByteBuffer.allocate(6 + words.length);
    option.putShort((short) 15).putShort((short) (2 + words.length)).putShort((short) 15);
    option.put(words);
    var record = ByteBuffer.allocate(11 + option.capacity());
    record.put(hex("000029100000000000")).putShort((short) option.capacity()).put(option.array());
    return record.array();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void peer(HostilePeer peer, Scenario given) throws Exception {
    PROMISE.hold(peer, given);
  }
}
