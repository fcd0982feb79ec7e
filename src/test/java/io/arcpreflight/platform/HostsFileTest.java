package io.arcpreflight.platform;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostsFileTest {
  @TempDir private Path folder;

  private HostsFile hosts(String text) throws IOException {
    return new HostsFile(Files.writeString(folder.resolve("hosts"), text));
  }

  @Test
  void addresses_namesAndAliases_haveNoCase() throws Exception {
    var hosts = hosts("127.0.0.1\tlocalhost\n20.50.9.1   Login.Example.test login # pinned\n");
    assertThat(hosts.addresses("login.example.TEST")).containsExactly("20.50.9.1");
    assertThat(hosts.addresses("login.example.test.")).containsExactly("20.50.9.1");
    assertThat(hosts.addresses("login")).containsExactly("20.50.9.1");
    assertThat(hosts.addresses("pinned")).isEmpty();
  }

  @Test
  void addresses_severalLines_areInOrderAndEachOnce() throws Exception {
    var hosts = hosts("2001:DB8:0::1 a\r\n192.0.2.1 a\r\n192.0.2.1 a\r\n#192.0.2.2 a\r\n");
    assertThat(hosts.addresses("a")).containsExactly("2001:db8::1", "192.0.2.1");
  }

  @Test
  void addresses_garbage_isPassedOver() throws Exception {
    assertThat(hosts("a 192.0.2.1\n192.0.2 b\n\u0000\u0001\n192.0.2.1\n").addresses("b")).isEmpty();
  }

  @Test
  void problem_isWhyNothingWasRead() throws Exception {
    var file = folder.resolve("hosts");
    assertThat(new HostsFile(file).problem()).isEmpty();
    Files.write(file, "127.0.0.1 web01\n".getBytes(UTF_16));
    assertThat(new HostsFile(file).problem()).contains("is UTF-16 text");
    assertThat(new HostsFile(file).addresses("web01")).isEmpty();
    assertThat(new HostsFile(folder).problem()).contains("not a regular file");
  }

  @Test
  void addresses_noFile_areNone() {
    assertThat(new HostsFile(folder.resolve("none")).addresses("a")).isEmpty();
  }
}
