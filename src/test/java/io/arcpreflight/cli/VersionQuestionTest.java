package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.fixtures.TestProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way to the version. */
class VersionQuestionTest {

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "version"})
  void short_andLongWaySayTheSame(String word) {
    var process = new TestProcess();
    assertThat(process.run(word)).isZero();
    var printed = new ByteArrayOutputStream();
    assertThat(VersionQuestion.isVersionQuestion(List.of(word))).isTrue();
    assertThat(VersionQuestion.answer(stream(printed), System.err)).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(process.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "version --help", "check --version", "--version now"})
  void everythingElse_takesTheLongWay(String line) {
    assertThat(VersionQuestion.isVersionQuestion(List.of(line.split(" ", -1)))).isFalse();
  }

  @Test
  void anAnswerThatCannotBeWritten_isNotASuccess() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var told = new ByteArrayOutputStream();
    assertThat(VersionQuestion.answer(stream(full), stream(told)))
        .isEqualTo(ExitCode.INCOMPLETE.number());
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("could not be written");
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
