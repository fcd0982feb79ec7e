package io.arcpreflight.hostile;

import static io.arcpreflight.hostile.Streams.drip;
import static io.arcpreflight.hostile.Streams.flood;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.platform.linux.LinuxPlatform;
import io.arcpreflight.probe.host.MetadataProbe;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Scenarios;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may answer on the port of the agent's identity service, which any user can take while it is
 * down, and at the address of Azure's metadata service.
 */
@ExtendWith(Scenarios.class)
class HostileLocalServiceTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile identity or metadata service is seen for what it is, in time, and reaches no"
              + " format",
          Duration.ofSeconds(20),
          128);

  private static final String RUNNING = Recorded.text("platform/systemctl/running.txt");
  private static final String UNHEALTHY = "agent.himds-unhealthy";
  private static final String SILENT = "agent.himds-not-responding";
  private static final String AZURE = "HTTP/1.1 200 OK\r\n\r\n{\"azEnvironment\":\"";

  private static int listening(Scenario given, Script script) {
    try {
      return given.network().opened(ScriptedServer.start(Scripts.afterRequest(script))).port();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostilePeer identity(String name, Script script, String... causes) {
    return HostilePeer.of(
        "identity service: " + name,
        given -> {
          given.machine().agent(RUNNING);
          given.identityService(listening(given, script));
        },
        causes);
  }

  private static HostilePeer metadata(String name, Script script, String... causes) {
    return HostilePeer.of(
        "metadata service: " + name,
        given -> {
          var address =
              new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), listening(given, script));
          var platform =
              new LinuxPlatform(
                  given.machine().root(), given.machine().programs(), Map.of(), "amd64");
          given.replacing(HostCheck.AZURE_VM, new MetadataProbe(address, platform));
        },
        causes);
  }

  private static Script once(String whole) {
    return (socket, _) -> {
      socket.getOutputStream().write(Streams.bytes(whole));
      socket.getOutputStream().flush();
    };
  }

  static Stream<HostilePeer> peers() {
    return Stream.of(identity(), metadata(), texts()).flatMap(List::stream);
  }

  private static List<HostilePeer> identity() {
    return List.of(
        identity("a line without end", flood("HTTP/1.1 200 ", "O")),
        identity("a line, a byte at a time", drip("HTTP/1.1 200 ", "O")),
        identity("rubbish without end", flood("", "\u0000\u0001"), UNHEALTHY),
        identity("a negative status", once("HTTP/1.1 -12 Odd\r\n\r\n"), UNHEALTHY),
        identity("a status of zeros", once("HTTP/1.1 000 None\r\n\r\n"), UNHEALTHY),
        identity("ICY", once("ICY 200 OK\r\n\r\n"), UNHEALTHY),
        identity("silence", Scripts.hang(), SILENT));
  }

  private static List<HostilePeer> metadata() {
    return List.of(
        metadata("a line without end", flood("HTTP/1.1 200 ", "O")),
        metadata("a body without end", flood(AZURE, "x"), "host.azure-vm"),
        metadata("a body, a byte at a time", drip(AZURE, "x"), "host.azure-vm"),
        metadata("rubbish without end", flood("", "\u0000\u0001")),
        metadata("a negative status", once("HTTP/1.1 -12 Odd\r\n\r\n")),
        metadata("an endless status", once("HTTP/1.1 " + "2".repeat(99) + " Odd\r\n\r\n")),
        metadata(
            "a redirect to a file",
            once("HTTP/1.1 302 Found\r\nLocation: file:///etc/shadow\r\n\r\n"),
            "host.azure-vm"),
        metadata("silence", Scripts.hang()));
  }

  private static List<HostilePeer> texts() {
    var peers = new ArrayList<HostilePeer>();
    for (var text : HostilePeer.TEXTS) {
      peers.add(identity("says " + VisibleText.ascii(text), once(text + "\r\n"), UNHEALTHY));
    }
    return peers;
  }

  @ParameterizedTest
  @MethodSource("peers")
  void peer(HostilePeer peer, Scenario given) throws Exception {
    PROMISE.hold(peer, given);
  }
}
