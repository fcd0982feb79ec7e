package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.fixtures.TestProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a whole. */
class CommandLineTest {
  private final TestProcess process = new TestProcess();

  @ParameterizedTest
  @ValueSource(strings = {"check", "connect", "explain", "log", "endpoints", "version", "help"})
  void help_ofEachCommandFitsInEightyColumns(String command) {
    assertThat(process.run(command, "--help")).isZero();
    assertThat(process.out()).startsWith("Usage: arc-preflight " + command);
    assertThat(process.out().lines()).allMatch(line -> line.length() <= 80);
    var asOption = process.out();
    assertThat(process.run("help", command)).isZero();
    assertThat(process.out()).isEqualTo(asOption);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help"})
  void help_listsTheCommands(String word) {
    assertThat(process.run(word)).isZero();
    assertThat(process.out().lines().map(line -> line.strip().split(" ", 2)[0]))
        .containsSubsequence("check", "explain", "log", "endpoints", "version", "help");
  }

  @Test
  void help_ofCheckFitsOnAScreenAndBeginsWithExamples() {
    assertThat(process.run("check", "--help")).isZero();
    assertThat(process.out().lines().count()).isBetween(24L, 30L);
    assertThat(process.out())
        .containsSubsequence(
            "Examples:", "--location", "--proxy", "--only", "--wait", "--help --all")
        .doesNotContain("--service-principal-secret");
    for (var example : process.out().lines().filter(it -> it.contains("arc-preflight ")).toList()) {
      assertThat(example).hasSizeLessThanOrEqualTo(80);
    }
  }

  @Test
  void help_ofCheckShowsEverythingWhenAsked() {
    assertThat(process.run("check", "--help", "--all")).isZero();
    var whole = process.out();
    assertThat(whole).contains("--service-principal-secret", "--automanage-profile", "--skip");
    assertThat(process.run("help", "check", "--all")).isZero();
    assertThat(process.out()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 120, 200})
  void help_followsTheTerminal(int width) {
    process.terminal().width(width);
    for (var command : new String[] {"check", "endpoints", "explain", "log", "health"}) {
      assertThat(process.run(command, "--help")).isZero();
      assertThat(process.out().lines())
          .filteredOn(line -> !line.contains("arc-preflight "))
          .allMatch(line -> line.length() <= Math.max(55, width));
    }
  }

  @Test
  void help_ofCheckListsEveryExitCode() {
    process.run("check", "--help", "--all");
    for (var exitCode : ExitCode.values()) {
      assertThat(process.out())
          .containsPattern("(?m)^  " + exitCode.number() + " +" + exitCode.meaning() + "$");
    }
  }

  @Test
  void help_beginsWithWhatMattersMost() {
    process.run("check", "--help", "--all");
    assertThat(process.out())
        .containsSubsequence("--location", "--cloud", "--proxy", "--timeout", "--format", "--help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chek|there is no command 'chek'; did you mean check?",
        "wholly-unknown|there is no command 'wholly-unknown'",
        "--fromat=json|check has no option '--fromat'; did you mean --format?",
        "--strickt|check has no option '--strickt'; did you mean --strict?",
        "--timeout|--timeout needs a value",
        "--timeout=soon|--timeout: 'soon' is not a time between 1ms and 60m",
        "help chek|there is no command 'chek'; the commands are check, connect, health, explain",
        "version now|version takes no 'now'",
        "check --acces-token eyJh|check has no option '--acces-token'; did you mean"
            + " --access-token?",
        "check --acces-token=eyJh|check has no option '--acces-token'; did you mean"
            + " --access-token?",
        "check --tags a eyJh|check takes options only; a value with spaces needs quotes",
      })
  void usage_isSaidInOneSentence(String line, String sentence) {
    assertThat(process.run(line.split(" ", -1))).isEqualTo(101);
    assertThat(process.err()).startsWith("arc-preflight: " + sentence).doesNotContain("eyJh");
    assertThat(process.err().lines().skip(1)).allMatch(hint -> hint.startsWith("Try 'arc-pre"));
    assertThat(process.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "health --format nagios --strickt|health has no option '--strickt'",
        "health --format=nagios --only nothing.such|--only: 'nothing.such' is not a check or area",
        "check --format nagios --tags a|",
        "explain AZCM0026 --format nagios|--format: nagios is for saved reports only",
      })
  void monitoring_isToldThatNothingIsKnown(String line, String sentence) {
    assertThat(process.run(line.split(" ", -1))).isEqualTo(3);
    assertThat(process.out()).startsWith("ARC UNKNOWN - " + (sentence == null ? "" : sentence));
  }

  @Test
  void usage_showsControlCharactersInsteadOfObeyingThem() {
    process.run("\u001b[2J");
    assertThat(process.err()).contains("there is no command '\\x1b[2J'").doesNotContain("\u001b");
  }

  @Test
  void version_isTheSameAsTheOption() {
    assertThat(process.run("version")).isZero();
    var asCommand = process.out();
    assertThat(process.run("--version")).isZero();
    assertThat(process.out()).isEqualTo(asCommand).startsWith("arc-preflight ");
  }
}
