package io.arcpreflight.platform.agent;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentConfigFileReaderTest {
  @TempDir private Path folder;

  private AgentConfigFile read() {
    return AgentConfigFileReader.read(file(), "config.json");
  }

  private Path file() {
    return folder.resolve("file");
  }

  private AgentConfigFile read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private AgentConfigFile read(byte[] bytes) throws IOException {
    Files.write(file(), bytes);
    return read();
  }

  private static AgentConfigFile nothing(String problem) {
    return new AgentConfigFile("config.json", problem, Map.of(), List.of());
  }

  @Test
  void read_missing_isNoProblem() {
    assertThat(read().problem()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", "{ }\n", "\uFEFF{}"})
  void read_empty_isNoProblem(String text) throws IOException {
    assertThat(read(text)).isEqualTo(new AgentConfigFile("config.json", null, Map.of(), List.of()));
  }

  @Test
  void read_names_haveNoCaseAndNoDepth() throws IOException {
    var file =
        read(
            """
            {"Proxy.Url": "http://p:1", "proxy": {"bypass": ["Arc", "AAD"]},
             "extensions.enabled": true, "n": 5, "nothing": null}
            """);
    assertThat(file.values())
        .isEqualTo(
            Map.of(
                "proxy.url", "http://p:1",
                "proxy.bypass", "Arc,AAD",
                "extensions.enabled", "true",
                "n", "5",
                "nothing", ""));
    assertThat(file.repeated()).isEmpty();
  }

  @Test
  void read_nameInTwoCases_isRepeatedWhereTheValuesDiffer() throws IOException {
    assertThat(read("{\"a\": 1, \"A\": 1, \"b\": 1, \"B\": 2}").repeated()).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "\"text\"", "5", "null", "{\"a\": }", "{\"a\"}", "not json", "{]"})
  void read_noObject_isSaid(String text) throws IOException {
    assertThat(read(text)).isEqualTo(nothing("holds no valid JSON object"));
  }

  @Test
  void read_bracketsWithoutEnd_exhaustNothing() throws IOException {
    assertThat(read("[".repeat(1 << 19))).isEqualTo(nothing("holds no valid JSON object"));
    assertThat(read("{\"a\":".repeat(1 << 17))).isEqualTo(nothing("holds no valid JSON object"));
  }

  @Test
  void read_bracketsInText_areText() throws IOException {
    var brackets = "[{".repeat(100);
    assertThat(read("{\"a\": \"\\\"" + brackets + "\"}").value("a")).isEqualTo("\"" + brackets);
  }

  @Test
  void read_utf16_isSaid() throws IOException {
    var problem = nothing("is UTF-16 text, which the agent cannot read");
    assertThat(read("{\"a\": 1}".getBytes(UTF_16LE))).isEqualTo(problem);
    assertThat(read("\uFEFF{\"a\": 1}".getBytes(UTF_16LE))).isEqualTo(problem);
  }

  @Test
  void read_hugeFile_isNotReadToItsEnd() throws IOException {
    try (var huge = new RandomAccessFile(file().toFile(), "rw")) {
      huge.setLength(100L << 20);
    }
    assertThat(read()).isEqualTo(nothing("larger than 1048576 bytes"));
  }

  @Test
  void read_folder_isSaid() throws IOException {
    Files.createDirectory(file());
    assertThat(read()).isEqualTo(nothing("not a regular file"));
  }

  @Test
  void read_pipe_doesNotWait() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", file().toString()).start().waitFor()).isZero();
    assertThat(read()).isEqualTo(nothing("not a regular file"));
  }

  /** Reading it would wait for the kernel to say something. */
  @Test
  void read_linkToAFileOfTheKernel_doesNotWait() throws IOException {
    var blocking = Path.of("/proc/kmsg");
    assumeTrue(Files.isRegularFile(blocking));
    Files.createSymbolicLink(file(), blocking);
    assertThat(read()).isEqualTo(nothing("leads to a file of the kernel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"x\\", "{\"a\":\"x\\u", "{\"a\":\"x\\u12", "{\"a\":\"x\\u12\"}"})
  void read_cutInsideAnEscape_isSaid(String json) throws IOException {
    Files.writeString(file(), json);
    assertThat(read()).isEqualTo(nothing("holds no valid JSON object"));
  }

  @Test
  void read_withoutRights_isSaid() throws IOException {
    Files.writeString(file(), "{}");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file()), "root reads everything");
    assertThat(read()).isEqualTo(nothing("cannot be read: permission denied"));
  }

  @Test
  void file_printed_hidesItsValues() throws IOException {
    assertThat(read("{\"proxy.url\": \"http://u:secret@p\"}"))
        .hasToString("config.json[proxy.url]");
  }
}
