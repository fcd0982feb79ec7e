package io.arcpreflight.platform.linux;

import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.ReferenceCases;
import io.arcpreflight.fixtures.ReferenceCases.Case;
import io.arcpreflight.json.JsonNode;
import io.arcpreflight.net.IpAddress;
import io.arcpreflight.platform.HostsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated files that decide on names: we read from them what Go reads. */
class ReferenceNamesTest {
  @TempDir private Path root;

  @Test
  void resolvConf_namesTheServersThatGoAsks() throws IOException {
    var cases = ReferenceCases.of("names");
    for (var drawn : cases.all()) {
      new FileTree(root).file("/etc/resolv.conf", drawn.text("resolvConf"));
      var ours = ResolvConf.read(new LinuxFiles(root));
      cases.hold(ours.servers(), texts(drawn, "servers"), drawn);
    }
    cases.assertNoDifference();
  }

  @Test
  void hostsFile_givesTheAddressesThatGoGives() throws IOException {
    var cases = ReferenceCases.of("names");
    for (var drawn : cases.all()) {
      var file = new FileTree(root).file("/etc/hosts", drawn.text("hosts")).at("/etc/hosts");
      var ours = new HostsFile("/etc/hosts", file).entries(drawn.text("name")).addresses();
      cases.hold(ours, once(texts(drawn, "addresses")), drawn);
    }
    cases.assertNoDifference();
  }

  /** Each address once, however it is written: that is how many can be connected to. */
  private static List<String> once(List<String> addresses) {
    return addresses.stream().map(ReferenceNamesTest::shortest).distinct().toList();
  }

  private static String shortest(String address) {
    var known = address.indexOf('%') < 0 ? IpAddress.parse(address) : null;
    return known == null ? address : known.toString();
  }

  private static List<String> texts(Case drawn, String name) {
    return drawn.list(name).stream().map(JsonNode::text).toList();
  }
}
