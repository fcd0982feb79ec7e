package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ShellWords;
import io.arcpreflight.fixtures.TestProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Output that is shown in a document is what the program prints today. A comment before the block
 * names the command line; {@code lab:NAME} stands for the report of that scenario of the fault lab,
 * {@code first N lines of} shortens the rest to an ellipsis.
 */
class PrintedInDocumentsTest {
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?<=<!-- printed: )(?:first (?<lines>\\d+) lines of )?(?<command>[^\\n]+?)"
              + "(?<before> -->\\n+```\\w*\\n(?:\\$ [^\\n]*\\n)*)(?<output>(?s:.*?))(?=```\\n)");
  private static final String UPDATE =
      "write it anew: mvn test -Dtest=PrintedInDocumentsTest -Ddocs.update=true";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "README.ko.md",
        "docs/first-ten-minutes.md",
        "docs/first-ten-minutes.ko.md",
        "docs/faq.md",
        "docs/pipelines.md"
      })
  void output_isWhatIsPrinted(String name) throws IOException {
    var file = Path.of(name);
    var text = Files.readString(file);

    var printed = SHOWN.matcher(text).replaceAll(this::printed);

    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(file, printed);
    } else {
      assertThat(text).as("%s; %s", file, UPDATE).isEqualTo(printed);
    }
  }

  private String printed(MatchResult shown) {
    var output = output(shown.group("command"));
    var lines = shown.group("lines");
    var begin = shown.group().substring(0, shown.group().length() - shown.group("output").length());
    return Matcher.quoteReplacement(
        begin + (lines == null ? output : first(Integer.parseInt(lines), output)));
  }

  private static String first(int count, String output) {
    return output.lines().limit(count).collect(Collectors.joining("\n", "", "\n…\n"));
  }

  private String output(String command) {
    var process = new TestProcess();
    process.run(ShellWords.of(command).stream().map(this::argument).toArray(String[]::new));
    assertThat(process.err()).as(command).isEmpty();
    // The reader's report lies in the folder that the reader is in.
    return process.out().replace(folder + File.separator, "");
  }

  private String argument(String word) {
    if (!word.startsWith("lab:")) {
      return word;
    }
    var report = Recorded.path("lab/" + word.substring("lab:".length()) + ".json.gz");
    var file = folder.resolve("report.json");
    try (var packed = new GZIPInputStream(Files.newInputStream(report))) {
      Files.write(file, packed.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }
}
