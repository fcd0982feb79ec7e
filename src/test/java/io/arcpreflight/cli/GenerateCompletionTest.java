package io.arcpreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that completes the command line, in a real bash and a real zsh. */
class GenerateCompletionTest {
  private static final List<String> BASH = List.of("bash", "--norc", "-s", "arc-preflight");
  private static final List<String> ZSH = List.of("zsh", "-f", "-s", "arc-preflight");

  /** The script sets it up for bash's way of completing, and this is how zsh goes that way. */
  private static final String AS_ZSH_DOES =
      """
      autoload -U +X compinit && compinit -u -D
      emulate -L sh
      setopt kshglob noshglob braceexpand ksharrays
      """;

  private static final String ASK =
      """
      SCRIPT
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
        "'check --format '|text json nagios junit prometheus markdown html firewall firewall-csv"
            + " ndjson",
        "check --location korea|koreacentral koreasouth",
        "'health --cloud '|AzureCloud AzureUSGovernment AzureChinaCloud Azure.Local",
        "'endpoints --lang '|en ko",
        "explain --no|--no-color",
        "'check --only host.c'|host.clock",
        "'check --skip endpoint.gu'|endpoint.guest-config-global endpoint.guest-config-regional",
        "'health --only ag'|agent agent.version agent.himds agent.gcad agent.extd agent.arcproxyd"
            + " agent.ports agent.configuration agent.connection agent.folders",
        "'check --use-case ad'|admin-center",
        "'connect --even-if dns.s'|dns.server-failure dns.server-differs dns.sinkhole dns.slow"
            + " dns.system-resolver",
        "explain proxy.f|proxy.forbidden",
      })
  void words_areCompleted(String line, String offered) throws IOException {
    assertThat(complete(line, BASH, ASK).strip()).isEqualTo(offered);
    assumeTrue(isThere("zsh"));
    assertThat(beginningAsTyped(line, complete(line, ZSH, AS_ZSH_DOES + ASK))).isEqualTo(offered);
  }

  /** What a check may be called on the command line is what the program itself lists. */
  @Test
  void checks_areThoseThatARunHas() throws IOException {
    var process = new TestProcess();
    assertThat(process.run("check", "--list-checks", "--format", "json")).isZero();
    var listed =
        Pattern.compile("\"id\": \"([a-z.-]+)\"").matcher(process.out()).results().toList();
    assertThat(listed).hasSizeGreaterThan(20);
    var offered = List.of(complete("check --only ", BASH, ASK).split(" ", -1));
    for (var id : listed) {
      assertThat(offered).contains(id.group(1));
    }
  }

  private static String complete(String line, List<String> shell, String ask) throws IOException {
    var process = new TestProcess();
    assertThat(process.run("generate-completion")).isZero();
    var command = new ArrayList<>(shell);
    command.addAll(List.of(line.split(" ", -1)));
    var running = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = running.getOutputStream()) {
      in.write(ask.replace("SCRIPT", process.out()).getBytes(UTF_8));
    }
    return new String(running.getInputStream().readAllBytes(), UTF_8);
  }

  /** In zsh a function may offer more: the shell itself leaves those. */
  private static String beginningAsTyped(String line, String offered) {
    var typed = line.substring(line.lastIndexOf(' ') + 1);
    return Stream.of(offered.strip().split("\\s+", -1))
        .filter(word -> word.startsWith(typed))
        .collect(Collectors.joining(" "));
  }

  private static boolean isThere(String shell) {
    try {
      new ProcessBuilder(shell, "-c", "exit").start();
      return true;
    } catch (IOException absent) {
      return false;
    }
  }
}
