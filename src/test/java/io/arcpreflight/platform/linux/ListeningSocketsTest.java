package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.agent.PortHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningSocketsTest {
  private static final String HEAD =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode\n";
  private static final String PORT_40342 =
      "   0: 0100007F:9D96 00000000:0000 0A 00000000:00000000 00:00000000 00000000   998        0"
          + " 4711 1 0000000000000000 100 0 0 10 0\n";
  private static final String CONNECTED =
      "   1: 0100007F:9D97 0100007F:8000 01 00000000:00000000 00:00000000 00000000     0        0"
          + " 4712 1 0000000000000000 20 4 30 10 -1\n";

  @TempDir private Path root;

  @BeforeEach
  void fillTables() throws IOException {
    write("proc/net/tcp", HEAD + PORT_40342 + CONNECTED);
    write("proc/net/tcp6", HEAD);
    write("etc/passwd", "root:x:0:0::/:/bin/sh\nhimds:x:998:998::/:/bin/false\n");
  }

  private Optional<Map<Integer, PortHolder>> holders() {
    return new ListeningSockets(new LinuxFiles(root)).of(Set.of(40341, 40342, 40343));
  }

  @Test
  void of_strangersSocket_namesTheProgram() throws Exception {
    process(77, "java", "0::/system.slice/app.service\n");
    assertThat(holders()).contains(Map.of(40342, new PortHolder("java", 77L, "himds", false)));
  }

  @Test
  void of_agentsProgram_isTheAgents() throws Exception {
    process(812, "himds", "0::/\n");
    assertThat(holders()).contains(Map.of(40342, new PortHolder("himds", 812L, "himds", true)));
  }

  @Test
  void of_anyProgramOfTheAgentsUnit_isTheAgents() throws Exception {
    process(812, "wrapper", "0::/system.slice/himdsd.service\n");
    assertThat(holders()).contains(Map.of(40342, new PortHolder("wrapper", 812L, "himds", true)));
  }

  @Test
  void of_processThatCannotBeSeen_isKnownByItsUser() {
    assertThat(holders()).contains(Map.of(40342, new PortHolder(null, null, "himds", true)));
  }

  @Test
  void of_strangersSocketOnTheOtherFamily_isTheOneThatMatters() throws Exception {
    process(812, "himds", "0::/\n");
    write("proc/net/tcp6", HEAD + PORT_40342.replace("4711", "4713").replace("998", "  0"));
    process(13, "nc", "0::/\n", "4713");
    assertThat(holders()).contains(Map.of(40342, new PortHolder("nc", 13L, "root", false)));
  }

  @Test
  void of_freePorts_looksAtNoProcess() throws Exception {
    write("proc/net/tcp", HEAD + CONNECTED);
    assertThat(holders()).contains(Map.of());
  }

  @Test
  void of_tableThatCannotBeRead_tellsNothing() throws Exception {
    Files.delete(root.resolve("proc/net/tcp"));
    assertThat(holders()).isEmpty();
  }

  @Test
  void of_garbage_isPassedOver() throws Exception {
    write("proc/net/tcp", "x\n0: nonsense y 0A a b c d e f\n\n");
    assertThat(holders()).contains(Map.of());
  }

  private void process(int pid, String name, String group) throws IOException {
    process(pid, name, group, "4711");
  }

  private void process(int pid, String name, String group, String inode) throws IOException {
    write("proc/" + pid + "/comm", name + "\n");
    write("proc/" + pid + "/cgroup", group);
    var open = Files.createDirectories(root.resolve("proc/" + pid + "/fd"));
    Files.createSymbolicLink(open.resolve("0"), Path.of("pipe:[4711]"));
    Files.createSymbolicLink(open.resolve("3"), Path.of("socket:[" + inode + "]"));
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
