package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a list or in a file is shown where it stands. */
class MarkedMistakesTest {
  private static final String COLUMN = " ".repeat(13);

  private final TestProcess process = new TestProcess();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void entryOfABypassList(String language) {
    process.variable("HTTPS_PROXY", "http://127.0.0.1:9");
    process.variable("NO_PROXY", "localhost,10.0.0.0/33,u:s3cr3t@h.test, *.a.*.test");
    process.run("check", "--offline", "--lang", language);
    var list = "\n" + COLUMN + "localhost,10.0.0.0/33,***@h.test, *.a.*.test\n";
    assertThat(process.out())
        .contains(list + COLUMN + " ".repeat(18) + "^\n", list + COLUMN + " ".repeat(38) + "^\n")
        .doesNotContain("s3cr3t");
    process.terminal().width(40).run("check", "--offline", "--lang", language, "--no-color");
    assertThat(process.out())
        .containsPattern("\n {13}…[^\n]*/33[^\n]*\n {13} +\\^\n")
        .doesNotContain("s3cr3t");
    process.run("check", "--offline", "--format", "json");
    assertThat(process.out())
        .contains("\"value\": \"localhost,10.0.0.0/33,***@h.test, *.a.*.test\"", "\"position\": 39")
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void lineOfAConfigurationFile(String language) throws IOException {
    var file = folder.resolve("connect.json");
    Files.writeString(file, "{\n  \"location\": \"koreacentral\"\n  \"cloud\": 1\n}\n");
    assertThat(process.run("check", "--config", file.toString(), "--lang", language)).isEqualTo(19);
    assertThat(process.err()).contains("\n    \"cloud\": 1\n    ^\n");
    process.terminal().width(40);
    process.run("check", "--config", file.toString(), "--lang", language);
    assertThat(process.err()).contains("\n    \"cloud\": 1\n    ^\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void lineOfAConfigurationFileWithASecret(String language) throws IOException {
    var file = folder.resolve("connect.yaml");
    Files.writeString(file, "location: x\nservice-principal-secret: s3cr3t: x\n");
    assertThat(process.run("check", "--config", file.toString(), "--lang", language)).isEqualTo(19);
    assertThat(process.err()).contains("2").doesNotContain("s3cr3t", "^");
    process.run("check", "--config", file.toString(), "--format", "json");
    assertThat(process.out())
        .contains("\"line\": 2", "\"column\": 33", "\"value\": \"service-principal-secret: ***\"")
        .doesNotContain("s3cr3t", "\"position\"");
  }

  @Test
  void keyThatNobodyKnows() throws IOException {
    var file = folder.resolve("connect.yaml");
    Files.writeString(file, "cloud: AzureCloud\nregoin: s3cr3t\n");
    process.run("check", "--config", file.toString(), "--offline");
    assertThat(process.out())
        .contains("\n" + COLUMN + "regoin: ***\n" + COLUMN + "^\n")
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void lineOfTheResolversFile(String language) throws IOException {
    var etc = Files.createDirectories(folder.resolve("etc"));
    Files.writeString(etc.resolve("resolv.conf"), "# by hand\nnameserver 10.0.0.300\n");
    process.fileRoot(folder).run("check", "--only", "dns.servers", "--lang", language);
    assertThat(process.out())
        .contains(
            "/etc/resolv.conf",
            "\n" + COLUMN + "nameserver 10.0.0.300\n" + COLUMN + " ".repeat(11) + "^\n");
    process.terminal().width(40);
    process.run("check", "--only", "dns.servers", "--lang", language, "--no-color");
    assertThat(process.out())
        .contains("\n" + COLUMN + "nameserver 10.0.0.300\n" + COLUMN + " ".repeat(11) + "^\n");
  }
}
