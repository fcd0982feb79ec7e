package io.arcpreflight.cli.option;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.fuzz.FuzzFolder;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Values and files of options. */
class OptionFuzzTest implements FuzzTargets {
  private static final FuzzFolder FOLDER = new FuzzFolder();

  @FuzzTarget({"30s", "500ms", "2m", "99999999999999999999m", "-1", "١s"})
  static void duration(byte[] input) {
    try {
      var time = new DurationConverter().convert(new String(input, UTF_8));
      assertThat(time).isBetween(Duration.ofMillis(1), Duration.ofHours(1));
    } catch (TypeConversionException refused) {
      assertThat(refused.getMessage()).contains("is not a time");
    }
  }

  @FuzzTarget({
    "7d",
    "2026-03-31",
    "2026-03-31T10:15",
    "2026-03-31 10:15:00+09:00",
    "+999999999-01-01"
  })
  static void pointInTime(byte[] input) {
    try {
      var point = new PointInTimeConverter().convert(new String(input, UTF_8));
      assertThat(point.at(() -> Instant.EPOCH)).isNotNull();
    } catch (TypeConversionException refused) {
      assertThat(refused.getMessage()).contains("is neither a time");
    }
  }

  /** Whatever the file holds, the command says in a line what is wrong, or takes it. */
  @FuzzTarget({"--timeout 1m\n# x\n--skip dns\n", "--only 'dns", "--output\n", "@x\n--"})
  static void optionsFile(byte[] input) throws IOException {
    var text = new String(input, UTF_8);
    var process = new TestProcess();
    var file = FOLDER.file("options", input);
    if (text.contains("-o") || text.contains("-f") || text.contains("-s")) {
      // Another run would find what --output, --format and --state-dir have written.
      var line = ArcPreflight.model(process.context(), process.console()).commandLine();
      var given = line.parseArgs("health", "--options", file.toString());
      try {
        assertThat(OptionsFile.completed(given).subcommand().commandSpec().name())
            .isEqualTo("health");
      } catch (BadInputException refused) {
        assertThat(refused.getMessage()).contains(file.toString());
      } catch (ParameterException refused) {
        assertThat(UsageSentence.of(refused)).isNotBlank();
      }
      return;
    }
    var exit = process.run("health", "--list-checks", "--options", file.toString());
    assertThat(exit).isBetween(0, 125);
    assertThat(process.err()).doesNotContain("internal error").doesNotContain("\tat ");
  }
}
