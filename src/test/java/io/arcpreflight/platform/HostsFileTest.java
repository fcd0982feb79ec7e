package io.arcpreflight.platform;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HostsFileTest {
  @TempDir private Path folder;

  private HostsFile hosts(String text) throws IOException {
    return new HostsFile("/etc/hosts", Files.writeString(folder.resolve("hosts"), text));
  }

  @Test
  void addresses_namesAndAliases_haveNoCase() throws Exception {
    var hosts = hosts("127.0.0.1\tlocalhost\n20.50.9.1   Login.Example.test login # pinned\n");
    assertThat(hosts.entries("login.example.TEST").addresses()).containsExactly("20.50.9.1");
    assertThat(hosts.entries("login.example.test.").addresses()).containsExactly("20.50.9.1");
    assertThat(hosts.entries("login").addresses()).containsExactly("20.50.9.1");
    assertThat(hosts.entries("pinned").addresses()).isEmpty();
  }

  @Test
  void addresses_severalLines_areInOrderAndEachOnce() throws Exception {
    var hosts = hosts("2001:DB8:0::1 a\r\n192.0.2.1 a\r\n192.0.2.1 a\r\n#192.0.2.2 a\r\n");
    assertThat(hosts.entries("a").addresses()).containsExactly("2001:db8::1", "192.0.2.1");
  }

  @Test
  void addresses_garbage_isPassedOver() throws Exception {
    assertThat(hosts("a 192.0.2.1\n192.0.2 b\n\u0000\u0001\n192.0.2.1\n").entries("b").addresses())
        .isEmpty();
  }

  @Test
  void problem_isWhyNothingWasRead() throws Exception {
    var file = folder.resolve("hosts");
    assertThat(new HostsFile("/etc/hosts", file).problem()).isEmpty();
    Files.write(file, "127.0.0.1 web01\n".getBytes(UTF_16));
    assertThat(new HostsFile("/etc/hosts", file).problem()).contains("is UTF-16 text");
    assertThat(new HostsFile("/etc/hosts", file).entries("web01").addresses()).isEmpty();
    assertThat(new HostsFile("/etc/hosts", folder).problem()).contains("not a regular file");
  }

  @Test
  void addresses_noFile_areNone() {
    assertThat(new HostsFile("/etc/hosts", folder.resolve("none")).entries("a").addresses())
        .isEmpty();
  }

  @Test
  void entries_nameTheirLinesAndThePlaceOfTheNameInThem() throws Exception {
    var hosts = hosts("127.0.0.1 localhost\n\n\t10.0.0.9  서버 Login.test. # login.test\r\n");
    assertThat(hosts.entries("login.test").lines())
        .containsExactly(
            Fact.of("dns.hosts-file-line")
                .with("file", "/etc/hosts")
                .with("line", 3)
                .with("column", 15)
                .with("value", "\t10.0.0.9  서버 Login.test. # login.test")
                .with("position", 15));
  }

  @Test
  void entries_ofALongLine_areCutAroundTheName() throws Exception {
    var line = hosts("10.0.0.9 " + "x".repeat(400) + " a\n").entries("a").lines().getFirst();
    assertThat(line.values())
        .containsEntry("column", 411L)
        .containsEntry("position", 201L)
        .containsEntry("value", "…" + "x".repeat(198) + " a");
  }

  @Test
  void entries_secretInAComment_isMasked() throws Exception {
    var lines = hosts("10.0.0.9 a # password=s3cr3t\n").entries("a").lines();
    assertThat(lines.toString()).contains("10.0.0.9 a").doesNotContain("s3cr3t");
  }

  /** As block lists are, many times as large as the heap of a run would hold taken apart. */
  @Test
  @Timeout(30)
  void entries_ofALongList_areFoundWithoutKeepingTheOthers() throws Exception {
    var list = new StringBuilder();
    for (var i = 0; i < 250_000; i++) {
      list.append("0.0.0.0 ads").append(i).append(".example.test\n");
    }
    var hosts = hosts(list + "10.0.0.9 login.test\n");
    for (var i = 0; i < 20; i++) {
      assertThat(hosts.entries("host" + i + ".test").addresses()).isEmpty();
    }
    assertThat(hosts.entries("ads7.example.test").lines().getFirst().values())
        .containsEntry("line", 8L);
    assertThat(hosts.entries("login.test").lines().getFirst().values())
        .containsEntry("line", 250_001L);
  }

  @Test
  void problem_largerThanAnyList_isTold() throws Exception {
    var huge = new HostsFile("/etc/hosts", Files.write(folder.resolve("huge"), new byte[9 << 20]));
    assertThat(huge.problem()).contains("larger than 8388608 bytes");
  }
}
