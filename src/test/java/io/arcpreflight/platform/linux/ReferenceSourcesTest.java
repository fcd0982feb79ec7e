package io.arcpreflight.platform.linux;

import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.ReferenceCases;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated files that decide where names are looked up: we say of them what Go does. */
class ReferenceSourcesTest {
  @TempDir private Path root;

  @Test
  void order_isThatOfGo() throws IOException {
    var cases = ReferenceCases.of("sources");
    for (var drawn : cases.all()) {
      new FileTree(root)
          .file("/etc/nsswitch.conf", drawn.text("nsswitch"))
          .file("/etc/resolv.conf", drawn.text("resolvConf"));
      var ours = ResolvConf.read(new LinuxFiles(root)).nameOrder();
      cases.hold(ours == null ? "" : ours.id(), drawn.text("order"), drawn);
    }
    cases.assertNoDifference();
  }
}
