package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program runs on. */
class JavaRuntimeTest {
  @TempDir Path folder;

  @Test
  void versionVerbose_saysMore() {
    var process = new TestProcess();
    assertThat(process.run("version", "--verbose")).isZero();
    assertThat(process.out().lines())
        .hasSize(3)
        .element(1)
        .asString()
        .contains(System.getProperty("java.vm.version"), System.getProperty("java.home"));
    assertThat(process.out()).endsWith("class archive: none\n");
  }

  @Test
  void archiveThatJavaRefuses_isToldFromOneInUse() throws IOException {
    Files.createFile(folder.resolve("arc-preflight.jsa"));
    assertThat(runtime("mixed mode, emulated-client, sharing").classArchive())
        .isEqualTo(JavaRuntime.ClassArchive.IN_USE);
    assertThat(runtime("mixed mode, emulated-client").classArchive())
        .isEqualTo(JavaRuntime.ClassArchive.REFUSED)
        .asString()
        .contains("three times", "install arc-preflight anew");
  }

  @Test
  void withoutArchive_noneIsMissed() {
    assertThat(runtime("mixed mode").classArchive()).isEqualTo(JavaRuntime.ClassArchive.MISSING);
  }

  private JavaRuntime runtime(String info) {
    var properties = new Properties();
    properties.setProperty("java.vm.info", info);
    properties.setProperty("java.class.path", folder.resolve("arc-preflight.jar").toString());
    return new JavaRuntime(properties);
  }
}
