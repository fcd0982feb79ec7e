package io.arcpreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that completes the command line, in a real bash. */
class GenerateCompletionTest {
  private static final String ASK =
      """
      compopt() { :; }
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*"
      _complete_arc-preflight
      printf '%s ' "${COMPREPLY[@]}"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he|health help",
        "check --fo|--format",
        "'check --format '|text json nagios",
        "check --location korea|koreacentral koreasouth",
        "'health --cloud '|AzureCloud AzureUSGovernment AzureChinaCloud",
        "'endpoints --lang '|en ko",
        "explain --no|--no-color",
      })
  void words_areCompleted(String line, String offered) throws IOException {
    assertThat(complete(line).strip()).isEqualTo(offered);
  }

  private static String complete(String line) throws IOException {
    var process = new TestProcess();
    assertThat(process.run("generate-completion")).isZero();
    var command = new ArrayList<>(List.of("bash", "--norc", "-s", "arc-preflight"));
    command.addAll(List.of(line.split(" ", -1)));
    var bash = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = bash.getOutputStream()) {
      in.write((process.out() + ASK).getBytes(UTF_8));
    }
    return new String(bash.getInputStream().readAllBytes(), UTF_8);
  }
}
