package io.arcpreflight.settings.parameter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectConfigFileTest {
  private static final String JSON =
      """
      {
        "location": "koreacentral",
        "service-principal-secret": "s3cr3t",
        "verbose": true,
        "use-azcli": false,
        "resource-group": 2026,
        "correlation-id": null,
        "tags": { "Site": "Seoul", "Cost Center": 12, "Empty": null, "On": true }
      }
      """;
  private static final String YAML =
      """
      location: koreacentral
      service-principal-secret: s3cr3t
      verbose: true
      use-azcli: false
      resource-group: 2026
      correlation-id: ~
      tags: { Site: Seoul, Cost Center: 12, Empty: , On: true }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"arc.json", "arc.conf", "arc"})
  void read_json(String name) throws IOException {
    assertIsRead(write(name, JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"arc.yaml", "arc.YML", "arc.conf"})
  void read_yaml(String name) throws IOException {
    assertIsRead(write(name, YAML));
  }

  @Test
  void read_yamlWithByteOrderMark() throws IOException {
    assertIsRead(write("arc.yaml", "\uFEFF" + YAML));
  }

  /** YAML allows more between braces than JSON does. */
  @ParameterizedTest
  @CsvSource({"a.yaml, true", "a.yml, true", "a.json, false", "a.conf, false", "a, false"})
  void read_bracesAreYamlOnlyWhereTheNameSaysSo(String name, boolean isRead) throws IOException {
    var config = ConnectConfigFile.read(write(name, "{location: koreacentral}"));
    assertThat(config.refused().isEmpty()).isEqualTo(isRead);
    assertThat(config.given()).hasSize(isRead ? 1 : 0);
  }

  private static void assertIsRead(String file) {
    var config = ConnectConfigFile.read(file);
    assertThat(config.refused()).isEmpty();
    assertThat(config.ignored()).isEmpty();
    var parameters = Parameters.NONE.over(config);
    assertThat(parameters.text(Flag.LOCATION)).contains("koreacentral");
    assertThat(parameters.secret(Flag.SERVICE_PRINCIPAL_SECRET).orElseThrow().reveal())
        .isEqualTo("s3cr3t");
    assertThat(parameters.isOn(Flag.VERBOSE)).isTrue();
    assertThat(parameters.isOn(Flag.USE_AZCLI)).isFalse();
    assertThat(parameters.text(Flag.RESOURCE_GROUP)).contains("2026");
    assertThat(parameters.given(Flag.CORRELATION_ID)).isEmpty();
    assertThat(TagReader.read(parameters.text(Flag.TAGS).orElseThrow()).tags())
        .containsExactly(
            new Tag("Site", "Seoul"),
            new Tag("Cost Center", "12"),
            new Tag("Empty", ""),
            new Tag("On", "true"));
    assertThat(parameters.given(Flag.LOCATION).orElseThrow().where())
        .isEqualTo("location in " + file);
    assertThat(config.toString()).doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resource_group|resource-group",
        "resourcegroup|resource-group",
        "Location|location",
        "tag|tags",
        "tennant-id|tenant-id",
        "whatever|",
        "config|",
      })
  void read_unknownKeyIsNamedWithTheNearest(String key, String nearest) throws IOException {
    var file = write("arc.json", "{\n\"%s\": \"x\"}".formatted(key));
    var config = ConnectConfigFile.read(file);
    assertThat(config.given()).isEmpty();
    assertThat(config.refused()).isEmpty();
    var meant = nearest == null ? "" : "; did you mean '" + nearest + "'?";
    var problem = assertThat(config.ignored()).singleElement().actual();
    assertThat(problem.cause()).isEqualTo("parameter.unknown-key");
    assertThat(problem.subject()).isEqualTo(key);
    assertThat(Evidence.of(problem))
        .isEqualTo(
            "%s line 2: '%s' is not a flag of azcmagent connect or check%s"
                .formatted(file, key, meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"verbose\": \"maybe\"}|'verbose' takes true or false, not a string",
        "{\"verbose\": 1}|'verbose' takes true or false, not a number",
        "{\"location\": true}|'location' takes a string, not true or false",
        "{\"location\": [\"a\"]}|'location' takes a string, not a list",
        "{\"location\": {}}|'location' takes a string, not an object",
        "{\"tags\": [\"a=b\"]}|'tags' takes a string, not a list",
        "{\"tags\": {\"a\": []}}|'tags' takes a string for each name, not a list",
        "{\"tags\": {\"a\": {}}}|'tags' takes a string for each name, not an object",
        "{\"location\": \"a\", \"location\": \"b\"}|'location' is given twice",
        "{\"location\" \"s3cr3t\"}|':' is expected",
      })
  void read_wrongType(String json, String sentence) throws IOException {
    var file = write("arc.json", json);
    var problem = assertThat(ConnectConfigFile.read(file).refused()).singleElement().actual();
    assertThat(problem.cause()).isEqualTo("parameter.config-file");
    assertThat(Evidence.of(problem))
        .startsWith("--config: '" + file + "' cannot be used: line 1: " + sentence)
        .doesNotContain("s3cr3t");
  }

  @Test
  void read_everyProblemAtOnce() throws IOException {
    var file = write("arc.json", "{\"verbose\": 1, \"tags\": [], \"tag\": 1, \"verbose\": 2}");
    assertThat(ConnectConfigFile.read(file).refused()).hasSize(3);
    assertThat(ConnectConfigFile.read(file).ignored()).hasSize(1);
  }

  @Test
  void read_whatIsNoFileToRead() throws IOException {
    assertRefused(folder.resolve("none.json").toString(), "does not exist");
    assertRefused(folder.toString(), "not a regular file");
    assertRefused(write("empty.json", ""), "it is empty");
    assertRefused(write("blank.yaml", " \n\n"), "it is empty");
    assertRefused("a\0b", "is not a path");
  }

  @Test
  void read_otherEncodings() throws IOException {
    assertRefused(write("a.json", JSON.getBytes(UTF_16)), "it is UTF-16; save it as UTF-8");
    var unmarked = JSON.getBytes(UTF_16LE);
    assertRefused(write("b.json", unmarked), "it is UTF-16; save it as UTF-8");
    assertRefused(write("z.json", "{}\0".getBytes(UTF_8)), "it contains NUL bytes");
    var latin = "{\"tags\": \"a=Büro\"}".getBytes(ISO_8859_1);
    assertRefused(write("c.json", latin), "it is not UTF-8");
    var marked = ("\uFEFF" + JSON).getBytes(UTF_8);
    assertRefused(write("d.json", marked), "it begins with a byte order mark");
  }

  @Test
  void read_hugeFileIsNotReadWhole() throws IOException {
    var file = folder.resolve("huge.json");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(100L * 1024 * 1024);
    }
    assertRefused(file.toString(), "larger than 262144 bytes");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void read_pipeIsNotWaitedFor() throws IOException, InterruptedException {
    var pipe = folder.resolve("pipe.json").toString();
    Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe).start().waitFor() == 0);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertRefused(pipe, "not a regular file"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void read_fileThatMayNotBeRead() throws IOException {
    var file = write("arc.json", JSON);
    Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(Path.of(file)), "root reads everything");
    assertRefused(file, "cannot be read: permission denied");
  }

  private static void assertRefused(String file, String why) {
    var config = ConnectConfigFile.read(file);
    assertThat(config.given()).isEmpty();
    var problem = assertThat(config.refused()).singleElement().actual();
    assertThat(problem.cause()).isEqualTo("parameter.config-file");
    assertThat(Evidence.of(problem)).contains("cannot be used: " + why).doesNotContain("\n");
  }

  private String write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }
}
