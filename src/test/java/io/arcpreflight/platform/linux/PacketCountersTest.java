package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.endpoint.StoppedPackets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketCountersTest {
  private static final String EXTENDED =
      """
      TcpExt: SyncookiesSent TCPRetransFail TCPRcvCoalesce
      TcpExt: 5 17 9
      IpExt: InNoRoutes InTruncatedPkts
      IpExt: 1 2
      """;
  private static final String USUAL =
      """
      Ip: Forwarding DefaultTTL
      Ip: 1 64
      Icmp: InMsgs OutMsgs OutDestUnreachs
      Icmp: 40 30 4
      """;

  @TempDir private Path root;

  @Test
  void read_findsEachCounterByItsName() throws Exception {
    write(EXTENDED, USUAL);
    assertThat(PacketCounters.read(new LinuxFiles(root))).isEqualTo(new StoppedPackets(17, 4));
  }

  @Test
  void read_withoutACounter_isNothing() throws Exception {
    write(EXTENDED.replace("TCPRetransFail", "TCPOther"), USUAL);
    assertThat(PacketCounters.read(new LinuxFiles(root))).isNull();
    write(EXTENDED.replace("17", "many"), USUAL);
    assertThat(PacketCounters.read(new LinuxFiles(root))).isNull();
  }

  @Test
  void read_withoutTheFiles_isNothing() {
    assertThat(PacketCounters.read(new LinuxFiles(root))).isNull();
  }

  private void write(String extended, String usual) throws IOException {
    var folder = Files.createDirectories(root.resolve("proc/net"));
    Files.writeString(folder.resolve("netstat"), extended);
    Files.writeString(folder.resolve("snmp"), usual);
  }
}
