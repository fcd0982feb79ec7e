package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.app.NetworkAccess;
import io.arcpreflight.fixtures.ClosedPort;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.probe.dns.DnsTimeouts;
import io.arcpreflight.probe.https.tcp.AddressMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dry run sends nothing, and names all whom a run then contacts. */
class DryRunTest {
  private static final String SECRET = "q7~8QcAnArYsecret";
  private static final List<String> PRINCIPAL =
      List.of(
          "-t",
          EntraAndArm.TENANT,
          "-s",
          EntraAndArm.SUBSCRIPTION,
          "-g",
          EntraAndArm.GROUP,
          "-i",
          EntraAndArm.APPLICATION,
          "-p",
          SECRET);

  private static final Set<HostCheck> ON_LINK =
      EnumSet.of(HostCheck.AZURE_VM, HostCheck.AZURE_LOCAL);
  private static final ClosedPort CLOSED = closed();

  @TempDir private Path root;

  private static ClosedPort closed() {
    try {
      return ClosedPort.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int closedPort() {
    try {
      return CLOSED.number();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void giveBack() throws IOException {
    CLOSED.close();
  }

  /**
   * Every name that is looked up and every address that is connected to, none of which is there.
   */
  private static final class Recording {
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Set<String> contacted = ConcurrentHashMap.newKeySet();

    NetworkAccess access() {
      var usual = NetworkAccess.direct(InstantSource.system());
      return new NetworkAccess(
          usual.clock(),
          usual.timeouts(),
          DnsTimeouts.upTo(Duration.ofMillis(1)),
          _ -> List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), closedPort())),
          (_, _) ->
              (name, _) ->
                  new SystemLookupAnswer(
                      DnsLookupOutcome.RESOLVED, List.of(address(name)), 0, null),
          dialling(),
          () -> false);
    }

    private synchronized String address(String name) {
      return names.computeIfAbsent(name, _ -> "192.0.2." + (names.size() + 1));
    }

    private AddressMapping dialling() {
      return (address, port) -> {
        contacted.add(address.getHostAddress() + ":" + port);
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), closedPort());
      };
    }

    /** By name where one has this address. */
    Set<String> receivers() {
      var receivers = new TreeSet<String>();
      for (var contact : contacted) {
        var address = contact.substring(0, contact.lastIndexOf(':'));
        var name =
            names.entrySet().stream()
                .filter(each -> each.getValue().equals(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(address);
        receivers.add(name + contact.substring(address.length()));
      }
      return receivers;
    }
  }

  private TestProcess process(Recording network) throws IOException {
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/resolv.conf"), "nameserver 192.0.2.53\n");
    return new TestProcess()
        .fileRoot(root)
        .clock(InstantSource.system())
        .network(network.access())
        .identityService(closedPort())
        .hostProbes(
            probes -> {
              var inside = new EnumMap<>(probes);
              inside.keySet().removeAll(ON_LINK);
              return inside;
            });
  }

  static List<List<String>> commandLines() {
    var korea = List.of("check", "-l", "koreacentral");
    var proxy = List.of("--proxy", "http://user:" + SECRET + "@proxy.corp.example:3128");
    return List.of(
        List.of("check"),
        korea,
        List.of("health"),
        List.of("check", "--cloud", "AzureChinaCloud", "-l", "chinaeast2"),
        List.of("check", "-l", "koreacentral", "--use-case", "sql,esu,ssh,admin-center"),
        with(korea, "--only", "endpoint.arm"),
        with(korea, "--skip", "endpoint.*"),
        with(korea, "--offline"),
        with(korea, proxy),
        with(korea, PRINCIPAL),
        with(korea, with(proxy, PRINCIPAL)));
  }

  private static List<String> with(List<String> some, String... more) {
    return with(some, List.of(more));
  }

  private static List<String> with(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static int run(TestProcess process, List<String> line, String... more) {
    return process.run(with(line, more).toArray(String[]::new));
  }

  private static JsonNode listed(TestProcess process, List<String> line) throws IOException {
    assertThat(run(process, line, "--dry-run", "--format", "json")).as(process.err()).isZero();
    return new ObjectMapper().readTree(process.out());
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void dryRun_sendsNothingAndShowsNoSecret(List<String> line) throws IOException {
    var network = new Recording();
    var process = process(network);
    for (var format : List.of("text", "json")) {
      for (var language : List.of("en", "ko")) {
        assertThat(run(process, line, "--dry-run", "--format", format, "--lang", language))
            .isZero();
        assertThat(process.out()).isNotBlank().doesNotContain(SECRET);
        assertThat(process.err()).isEmpty();
      }
    }
    assertThat(network.names).isEmpty();
    assertThat(network.contacted).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void run_contactsNobodyWhomTheDryRunDoesNotName(List<String> line) throws IOException {
    var network = new Recording();
    var process = process(network);
    var receivers = new TreeSet<String>();
    var names = new HashSet<String>();
    for (var contact : listed(process, line).get("contacts")) {
      if (contact.get("way").asText().equals("direct")) {
        receivers.add(contact.get("receiver").asText() + ":" + contact.get("port").asInt());
      }
      for (var sent : contact.get("sent")) {
        sent.get("values").path("names").forEach(name -> names.add(name.asText()));
      }
    }

    run(process, line, "--timeout", "5s");

    assertThat(network.names.keySet())
        .allMatch(name -> names.contains(name.replaceAll("\\.$", "")));
    assertThat(network.receivers())
        .allMatch(receiver -> receivers.contains(receiver.replaceAll("\\.:", ":")));
    if (!line.contains("--offline") && !line.contains("endpoint.*")) {
      assertThat(network.receivers()).isNotEmpty();
    }
  }

  @Test
  void proxy_isNamedWithWhatIsSentToItAndPastIt() throws IOException {
    var line =
        List.of("check", "-l", "koreacentral", "--proxy", "http://u:p@proxy.corp.example:3128");
    var contacts = listed(process(new Recording()), line).get("contacts");
    assertThat(contacts)
        .anySatisfy(
            contact -> {
              assertThat(contact.get("receiver").asText()).isEqualTo("proxy.corp.example");
              assertThat(contact.get("sent").findValuesAsText("id"))
                  .containsExactly("contact.proxy", "contact.proxy-credentials");
            })
        .anySatisfy(
            contact -> {
              assertThat(contact.get("way").asText()).isEqualTo("direct");
              assertThat(contact.get("receiver").asText()).isEqualTo("management.azure.com");
              assertThat(contact.get("sent").findValuesAsText("id"))
                  .containsExactly("contact.past-proxy");
            })
        .anySatisfy(
            contact -> {
              assertThat(contact.get("way").asText()).isEqualTo("proxy");
              assertThat(contact.get("proxy").asText()).isEqualTo("http://proxy.corp.example:3128");
              assertThat(contact.get("check").asText()).isEqualTo("endpoint.arm");
            });
  }

  @Test
  void connect_saysThatAzcmagentIsStartedAndStartsNothing() throws IOException {
    var line = with(List.of("connect", "-l", "koreacentral"), PRINCIPAL);
    assertThat(listed(process(new Recording()), line).get("contacts").findValuesAsText("receiver"))
        .contains("azcmagent");
  }

  @Test
  void text_isNoWiderThanTheTerminal() throws IOException {
    var process = process(new Recording());
    run(process, with(List.of("check", "-l", "koreacentral"), PRINCIPAL), "--dry-run");
    assertThat(process.out().lines())
        .allMatch(line -> line.length() <= 80 && line.equals(line.stripTrailing()));
    assertThat(process.out()).contains("application " + EntraAndArm.APPLICATION);
  }
}
