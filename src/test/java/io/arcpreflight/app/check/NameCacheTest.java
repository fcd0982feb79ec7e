package io.arcpreflight.app.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java runtime remembers for ten seconds that there was no such name, unless told not to. */
class NameCacheTest {
  private static final String NAME = "late.arc.test";

  @TempDir private Path folder;

  @Test
  void disabled_findsANameThatCameInTheMeantime() throws Exception {
    assertThat(lookedUpTwice("disable")).isEqualTo("absent 127.0.0.9");
  }

  @Test
  void asUsual_doesNot() throws Exception {
    assertThat(lookedUpTwice("keep")).isEqualTo("absent absent");
  }

  private String lookedUpTwice(String how) throws IOException, InterruptedException {
    var hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.8 other.arc.test\n");
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-Djdk.net.hosts.file=" + hosts,
                    "-cp",
                    folderOf(NameCache.class) + ":" + folderOf(NameCacheTest.class),
                    NameCacheTest.class.getName(),
                    how,
                    hosts.toString()))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  private static String folderOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** A process of its own: the runtime decides once what it remembers. */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("disable")) {
      NameCache.disable();
    }
    var before = lookUp();
    Files.writeString(Path.of(arguments[1]), "127.0.0.9 " + NAME + "\n");
    System.out.println(before + " " + lookUp());
  }

  private static String lookUp() {
    try {
      return InetAddress.getAllByName(NAME)[0].getHostAddress();
    } catch (UnknownHostException e) {
      return "absent";
    }
  }
}
