package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.arcpreflight.observation.endpoint.ResolverObservation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ResolvConfTest {
  @TempDir private Path root;

  private Path file() throws IOException {
    return Files.createDirectories(root.resolve("etc")).resolve("resolv.conf");
  }

  private ResolverObservation read(String text) throws IOException {
    Files.writeString(file(), text);
    return read();
  }

  private ResolverObservation read() {
    return ResolvConf.read(new LinuxFiles(root));
  }

  @Test
  void read_stubOfSystemdResolved_givesTheServersBehindIt() throws Exception {
    var behind = Files.createDirectories(root.resolve("run/systemd/resolve"));
    Files.writeString(behind.resolve("resolv.conf"), "nameserver 192.0.2.53\n");

    var seen = read("nameserver 127.0.0.53\nsearch corp.example\n");

    assertThat(seen.servers()).containsExactly("192.0.2.53");
    assertThat(seen.searchDomains()).containsExactly("corp.example");
    assertThat(seen.source()).contains("/run/systemd/resolve/resolv.conf", "127.0.0.53");
  }

  @Test
  void read_serversBehindAnotherName_areNotLookedFor() throws Exception {
    var behind = Files.createDirectories(root.resolve("run/systemd/resolve"));
    Files.writeString(behind.resolve("resolv.conf"), "nameserver 192.0.2.53\n");

    assertThat(read("nameserver 198.51.100.1\n").servers()).containsExactly("198.51.100.1");
  }

  @Test
  void read_servers_areInOrderWithEveryFamily() throws Exception {
    var seen =
        read(
            """
            # made by hand
            ; so was this
            nameserver 127.0.0.53
            nameserver	2001:db8::53   # the second one
            nameserver fe80::1%eth9
            search corp.example eu.corp.example
            options edns0 trust-ad
            """);
    assertThat(seen.servers()).containsExactly("127.0.0.53", "2001:db8::53", "fe80::1%eth9");
    assertThat(seen.searchDomains()).containsExactly("corp.example", "eu.corp.example");
    assertThat(seen.ignored()).isEmpty();
    assertThat(seen.source()).isEqualTo("/etc/resolv.conf");
  }

  @Test
  void read_lastOfSearchAndDomain_wins() throws Exception {
    assertThat(read("search a.example b.example\ndomain c.example\n").searchDomains())
        .containsExactly("c.example");
  }

  @Test
  void read_linesThatSayNothing_areIgnoredAsTheyStand() throws Exception {
    var seen =
        read(
            """
            nameserver
            nameserver dns.corp.example
            nameserver 192.0.2.53,192.0.2.54
            nameserver 192.0.2.53:5353
            nameserver [2001:db8::53]
            namserver 192.0.2.53
            nameserver 53
            """);
    assertThat(seen.servers()).isEmpty();
    assertThat(seen.ignored())
        .containsExactly(
            "nameserver",
            "nameserver dns.corp.example",
            "nameserver 192.0.2.53,192.0.2.54",
            "nameserver 192.0.2.53:5353",
            "nameserver [2001:db8::53]",
            "namserver 192.0.2.53",
            "nameserver 53");
  }

  @Test
  void read_fourthServer_isNeverAskedBySystem() throws Exception {
    var seen =
        read("nameserver 10.0.0.1\nnameserver 10.0.0.2\nnameserver 10.0.0.3\nnameserver 10.0.0.4");
    assertThat(seen.servers()).hasSize(3);
    assertThat(seen.ignored()).containsExactly("nameserver 10.0.0.4");
  }

  @Test
  void read_windowsLineEnds_doNoHarm() throws Exception {
    assertThat(read("nameserver 10.0.0.1\r\nnameserver 10.0.0.2\r\n").servers())
        .containsExactly("10.0.0.1", "10.0.0.2");
  }

  @Test
  void read_missing_isSaid() {
    assertThat(read().servers()).isEmpty();
    assertThat(read().ignored()).containsExactly("/etc/resolv.conf: does not exist");
  }

  @Test
  void read_empty_hasNoServer() throws Exception {
    assertThat(read("").servers()).isEmpty();
    assertThat(read("").source()).isEqualTo("/etc/resolv.conf");
  }

  @Test
  void read_binary_hasNoServerAndPrintsSafely() throws Exception {
    var bytes = new byte[5000];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    Files.write(file(), bytes);
    assertThat(read().servers()).isEmpty();
    assertThat(read().ignored()).hasSizeBetween(1, 20);
    assertThat(String.join("", read().ignored()).chars())
        .noneMatch(c -> Character.isISOControl(c) && c != '\t');
    assertThat(read().ignored()).allMatch(line -> line.length() <= 200);
  }

  @Test
  void read_folder_isSaid() throws Exception {
    Files.createDirectories(file());
    assertThat(read().ignored()).containsExactly("/etc/resolv.conf: not a regular file");
  }

  @Test
  void read_danglingLink_isSaid() throws Exception {
    Files.createSymbolicLink(file(), Path.of("nowhere"));
    assertThat(read().ignored()).containsExactly("/etc/resolv.conf: does not exist");
  }

  @Test
  void read_tooLarge_isSaid() throws Exception {
    Files.write(file(), new byte[(1 << 20) + 1]);
    assertThat(read().ignored()).containsExactly("/etc/resolv.conf: larger than 1048576 bytes");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void read_pipe_doesNotBlock() throws Exception {
    var made = new ProcessBuilder("mkfifo", file().toString()).start().waitFor();
    assumeTrue(made == 0);
    assertThat(read().ignored()).containsExactly("/etc/resolv.conf: not a regular file");
  }
}
