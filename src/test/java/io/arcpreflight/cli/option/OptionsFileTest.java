package io.arcpreflight.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options from a file, as the scheduled run takes them. */
class OptionsFileTest {
  private final TestProcess process = new TestProcess();

  @TempDir private Path root;

  @BeforeEach
  void useAnEmptyMachine() {
    process.fileRoot(root);
  }

  @Test
  void options_ofTheFileAreTaken() throws IOException {
    assertThat(list("# a comment", "", "  --use-case   sql,ssh", "--location=koreacentral"))
        .contains("telemetry.koreacentral.arcdataservices.com")
        .contains("koreacentral-gas.guestconfiguration.azure.com");
  }

  @Test
  void options_ofTheCommandLineCountMore() throws IOException {
    assertThat(list("--location koreacentral", "--location=westeurope"))
        .contains("westeurope-gas.")
        .doesNotContain("koreacentral-gas.");
    assertThat(list("--location koreacentral")).contains("koreacentral-gas.");
    process.run(
        "health",
        "--options",
        file("--location westeurope"),
        "--location",
        "koreacentral",
        "--list-checks");
    assertThat(process.out()).contains("koreacentral-gas.").doesNotContain("westeurope-gas.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--timeot 5s|health has no option '--timeot'; did you mean --timeout?",
        "--timeout|--timeout needs a value",
        "--timeout soon|--timeout: 'soon' is not a time between 1ms and 60m",
        "--strict yes|health takes no 'yes'",
        "timeout 5s|health takes no 'timeout'",
        "--help|--help is allowed on the command line only",
        "--options other|--options is allowed on the command line only",
      })
  void refusal_namesTheLine(String line, String sentence) throws IOException {
    var file = file("# comment", "--strict", line);
    assertThat(process.run("health", "--options", file)).isEqualTo(101);
    assertThat(process.err()).startsWith("arc-preflight: " + file + ", line 3: " + sentence);
    assertThat(process.err().lines()).hasSize(1);
    assertThat(process.out()).isEmpty();
  }

  @Test
  void refusal_ofWhatIsNoFile() {
    var missing = root.resolve("missing");
    assertThat(process.run("health", "--options", missing.toString())).isEqualTo(101);
    assertThat(process.err())
        .isEqualTo("arc-preflight: " + missing + " cannot be read as options: does not exist\n");
    assertThat(process.run("health", "--options", root.toString())).isEqualTo(101);
    assertThat(process.err()).endsWith("cannot be read as options: not a regular file\n");
  }

  private String list(String... lines) throws IOException {
    assertThat(process.run("health", "--list-checks", "--options", file(lines))).isZero();
    return process.out();
  }

  private String file(String... lines) throws IOException {
    return Files.write(root.resolve("health.conf"), List.of(lines)).toString();
  }
}
