package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.fixtures.ShellWords;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.json.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for other engines: what the engine reads, and what it types. */
class EngineFilesTest {
  private static final Path FOLDER = Path.of("packaging/deploy");
  private static final Pattern COMMAND =
      Pattern.compile("(?:arc-preflight|& \\$program)(?: (?:check|health)(?: [^|&\\n]*)?)");

  private static Stream<Path> files() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_isOfItsKind(Path file) throws Exception {
    var name = file.getFileName().toString();
    var text = Files.readString(file);
    assertThat(Files.readString(FOLDER.resolve("README.md"))).contains(name);
    if (name.endsWith(".json")) {
      JsonParser.parse(text);
    } else if (name.endsWith(".yaml") || name.endsWith(".sls")) {
      assertThat(new Load(LoadSettings.builder().build()).loadFromString(text)).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void commands_areThoseOfTheProgram(Path file) throws IOException {
    var text = Files.readString(file).replaceAll("\\n +--", " --");
    var commands = COMMAND.matcher(text).results().map(found -> words(found.group())).toList();
    assertThat(commands).isNotEmpty();
    for (var words : commands) {
      assertThatNoException()
          .as("%s: %s", file, words)
          .isThrownBy(
              () -> {
                var process = new TestProcess();
                ArcPreflight.model(process.context(), process.console())
                    .commandLine()
                    .parseArgs(words.toArray(String[]::new));
              });
    }
  }

  /** Whatever an engine fills in is a region. */
  private static List<String> words(String command) {
    var filled =
        command
            .replaceFirst("^(?:arc-preflight|& \\$program) ", "")
            .replaceAll("\\{\\{ \\w+ }}|\\$Location", "koreacentral")
            .replaceAll("[\",}\\]]+$", "");
    return ShellWords.of(filled);
  }
}
