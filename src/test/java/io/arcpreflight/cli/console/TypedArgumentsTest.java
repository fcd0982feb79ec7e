package io.arcpreflight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedArgumentsTest {
  private static final String LOST = "--resource-name=\uFFFD\uFFFD\uFFFD";

  @TempDir private Path folder;

  private List<String> read(List<String> arguments, String commandLine) throws IOException {
    return TypedArguments.of(arguments, Files.writeString(folder.resolve("cmdline"), commandLine));
  }

  @Test
  void argumentsThatJavaHasLost_areReadAgain() throws IOException {
    assertThat(read(List.of("check", LOST), "java\0-jar\0x.jar\0check\0--resource-name=서\0"))
        .containsExactly("check", "--resource-name=서");
  }

  @Test
  void argumentsThatAreThere_areNotReadAgain() {
    var arguments = List.of("check", "--resource-name=서");
    assertThat(TypedArguments.of(arguments, folder.resolve("none"))).isSameAs(arguments);
  }

  @Test
  void commandLineOfSomethingElse_isNotTaken() throws IOException {
    var arguments = List.of("check", LOST);
    assertThat(read(arguments, "java\0-jar\0x.jar\0health\0--resource-name=서\0"))
        .isEqualTo(arguments);
    assertThat(read(arguments, "")).isEqualTo(arguments);
    assertThat(TypedArguments.of(arguments, folder.resolve("none"))).isEqualTo(arguments);
  }
}
