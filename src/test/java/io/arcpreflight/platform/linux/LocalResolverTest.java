package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalResolverTest {
  private static final String HEADER =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n";

  @TempDir private Path root;

  @BeforeEach
  void nobodyListens() throws IOException {
    write("/proc/net/udp", HEADER);
    write("/proc/net/udp6", HEADER);
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path.substring(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void listens(String table, String address) throws IOException {
    write(
        table, HEADER + "  98: " + address + " 00000000:0000 07 00000000:00000000 00:00000000 0\n");
  }

  private List<Fact> read() {
    return new LocalResolver(new LinuxFiles(root)).read();
  }

  @Test
  void read_stoppedSystemdResolved_namesItsUnit() throws Exception {
    write("/etc/resolv.conf", "nameserver 127.0.0.53\n");
    write("/run/systemd/resolve/resolv.conf", "nameserver 10.10.2.53\n");
    write("/usr/lib/systemd/system/systemd-resolved.service", "[Service]\n");

    assertThat(read())
        .containsExactly(
            Fact.of("dns.local-resolver-stopped")
                .with("server", "127.0.0.53")
                .with("unit", "systemd-resolved.service"));
  }

  @Test
  void read_runningSystemdResolved_namesWhomItAsks() throws Exception {
    write("/etc/resolv.conf", "nameserver 127.0.0.53\n");
    write("/run/systemd/resolve/resolv.conf", "nameserver 10.10.2.53\nnameserver 10.10.2.54\n");
    write("/usr/lib/systemd/system/systemd-resolved.service", "[Service]\n");
    listens("/proc/net/udp", "3500007F:0035");

    var from = "/run/systemd/resolve/resolv.conf";
    assertThat(read())
        .containsExactly(
            Fact.of("dns.local-resolver")
                .with("server", "127.0.0.53")
                .with("program", "systemd-resolved")
                .with("unit", "systemd-resolved.service"),
            Fact.of("dns.local-upstream").with("upstream", "10.10.2.53").with("from", from),
            Fact.of("dns.local-upstream").with("upstream", "10.10.2.54").with("from", from));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dnsmasq.service | dnsmasq | /etc/dnsmasq.d/corp.conf | server=10.1.2.3 | 10.1.2.3",
        "dnsmasq.service | dnsmasq | /etc/dnsmasq.conf | server=/corp.example/10.1.2.3#5353 |"
            + " 10.1.2.3",
        "unbound.service | unbound | /etc/unbound/unbound.conf |   forward-addr: 10.1.2.3@53 |"
            + " 10.1.2.3",
        "named.service | named | /etc/bind/named.conf.options |   forwarders { 10.1.2.3; }; |"
            + " 10.1.2.3",
        "unbound.service | unbound | /etc/unbound/conf.d/a.conf | forward-addr: 2001:db8::53 |"
            + " 2001:db8::53",
      })
  void read_programThatPassesQuestionsOn_namesWhomItAsks(
      String unit, String program, String file, String line, String upstream) throws Exception {
    write("/etc/resolv.conf", "nameserver 127.0.0.1\n");
    write("/lib/systemd/system/" + unit, "[Service]\n");
    write(file, "# by hand\n" + line + "\n");
    listens("/proc/net/udp", "0100007F:0035");

    assertThat(read())
        .containsExactly(
            Fact.of("dns.local-resolver")
                .with("server", "127.0.0.1")
                .with("program", program)
                .with("unit", unit),
            Fact.of("dns.local-upstream").with("upstream", upstream).with("from", file));
  }

  @Test
  void read_twoThatAreInstalled_takesTheOneThatStartsWithTheMachine() throws Exception {
    write("/etc/resolv.conf", "nameserver 127.0.0.1\n");
    write("/lib/systemd/system/dnsmasq.service", "[Service]\n");
    write("/lib/systemd/system/unbound.service", "[Service]\n");
    write("/etc/systemd/system/multi-user.target.wants/unbound.service", "[Service]\n");

    assertThat(read())
        .containsExactly(
            Fact.of("dns.local-resolver-stopped")
                .with("server", "127.0.0.1")
                .with("unit", "unbound.service"));
  }

  @Test
  void read_nothingInstalled_saysSo() throws Exception {
    write("/etc/resolv.conf", "nameserver ::1\n");

    assertThat(read()).containsExactly(Fact.of("dns.local-resolver-missing").with("server", "::1"));
  }

  @Test
  void read_listenerOnTheSixthVersionOfTheAddress_counts() throws Exception {
    write("/etc/resolv.conf", "nameserver ::1\n");
    listens("/proc/net/udp6", "00000000000000000000000001000000:0035");

    assertThat(read()).extracting(Fact::id).containsExactly("dns.local-resolver");
  }

  @Test
  void read_listenerOnAnotherAddress_doesNotCount() throws Exception {
    write("/etc/resolv.conf", "nameserver 127.0.0.1\n");
    write("/lib/systemd/system/dnsmasq.service", "[Service]\n");
    listens("/proc/net/udp", "01FAA8C0:0035");

    assertThat(read()).extracting(Fact::id).containsExactly("dns.local-resolver-stopped");
  }

  @Test
  void read_serversElsewhere_isNothing() throws Exception {
    write("/etc/resolv.conf", "nameserver 127.0.0.1\nnameserver 10.10.2.53\n");

    assertThat(read()).isEmpty();
  }
}
