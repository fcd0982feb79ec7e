package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.json.JsonReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One result in several formats. */
class SeveralFormatsTest {
  @TempDir private Path folder;
  private final TestProcess process = new TestProcess();
  private Path saved = Path.of("");

  @BeforeEach
  void save() throws IOException {
    var json = new StringBuilder();
    new JsonReportWriter().write(Observations.rich(), json);
    saved = Files.writeString(folder.resolve("saved.json"), json);
  }

  private int explain(String... options) {
    var line = new ArrayList<>(List.of("explain", saved.toString()));
    line.addAll(List.of(options));
    return process.run(line.toArray(String[]::new));
  }

  private String in(String file) {
    return folder.resolve(file).toString();
  }

  @Test
  void formatWithFile_goesThere_andTheOtherToTheStandardOutput() throws IOException {
    assertThat(explain("--format", "text", "--format=json=" + in("a.json"))).isEqualTo(18);
    assertThat(process.out()).contains("NOT READY", "host.not-elevated");
    var document = new ObjectMapper().readTree(Files.readString(folder.resolve("a.json")));
    assertThat(document.get("exitCode").asInt()).isEqualTo(18);
  }

  @Test
  void formatWithFile_alone_leavesTheStandardOutputEmpty() {
    assertThat(explain("--format", "json=" + in("a.json"))).isEqualTo(18);
    assertThat(process.out() + process.err()).isEmpty();
    assertThat(folder.resolve("a.json")).exists();
  }

  @Test
  void output_isTheFileOfTheFormatWithoutOne() throws IOException {
    explain("--format", "json=" + in("a.json"), "--format", "text", "-o", in("a.txt"));
    assertThat(process.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("a.txt"))).startsWith("arc-preflight ");
    assertThat(Files.readString(folder.resolve("a.json"))).startsWith("{");
  }

  @Test
  void nameOfAFile_choosesNoFormat_andThatIsSaid() throws IOException {
    explain("--output", in("a.json"));
    assertThat(Files.readString(folder.resolve("a.json"))).startsWith("arc-preflight ");
    assertThat(process.err())
        .contains("--output: the name " + in("a.json") + " chooses no format; add --format json")
        .hasLineCount(1);
    explain("--output", in("a.json"), "--lang", "ko");
    assertThat(process.err()).contains("--format json 추가").hasLineCount(1);
    explain("--output", in("a.json"), "--format", "text");
    assertThat(process.err()).isEmpty();
    explain("--output", in("a.txt"));
    assertThat(process.err()).isEmpty();
  }

  @Test
  void dash_isTheStandardOutput() {
    explain("--format", "JSON=-", "--format", "text=" + in("a.txt"));
    assertThat(process.out()).startsWith("{");
  }

  @Test
  void file_isForItsOwnerAlone() throws IOException {
    explain("--format", "json=" + in("a.json"));
    assertThat(permissions("a.json")).isEqualTo("rw-------");
  }

  @Test
  void file_thatIsThere_keepsItsPermissions() throws IOException {
    Files.writeString(folder.resolve("a.json"), "old");
    Files.setPosixFilePermissions(
        folder.resolve("a.json"), PosixFilePermissions.fromString("rw-r-----"));
    explain("--format", "json=" + in("a.json"));
    assertThat(permissions("a.json")).isEqualTo("rw-r-----");
  }

  @Test
  void exitCode_isThatOfTheFormatWithoutFile() {
    assertThat(explain("--format", "nagios", "--format", "json=" + in("a.json"))).isEqualTo(2);
    assertThat(explain("--format", "json", "--format", "nagios=" + in("a"))).isEqualTo(18);
    assertThat(explain("--format", "nagios=" + in("a"))).isEqualTo(18);
  }

  @Test
  void text_inFile_hasNoColoursAlsoWhereTheTerminalHasThem() throws IOException {
    process.terminal();
    explain("--format", "text=" + in("a.txt"), "--format", "text");
    assertThat(process.out()).contains("\u001b[");
    assertThat(Files.readString(folder.resolve("a.txt"))).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "101|--format xml=a|--format: 'xml' is not one of text, json, nagios",
        "101|--format json=|--format: 'json=' names no file",
        "101|--format|--format needs a value",
        "23|--format json --format text|--format: json and text would both go to the standard"
            + " output; give one of them a file: text=FILE",
        "23|--format json=F/a --format text=F/./a|--format: json and text would both go to F/./a",
        "23|--format json --format text -o F/a|--format: json and text would both go to F/a",
        "23|--format json=F/a --format text -o F/a|--format: json and text would both go to F/a",
        "23|--format json=F/a -o F/b|--output: every --format names a file of its own",
        "23|--format json=F/no/a|--format: F/no/a cannot be written: there is no folder F/no",
        "23|--format json=F|--format: F cannot be written: it is a folder",
      })
  void badTarget_isNamed_andNothingIsWritten(int exit, String options, String sentence) {
    assertThat(explain(options.replace("F/", folder + "/").replace("=F", "=" + folder).split(" ")))
        .isEqualTo(exit);
    assertThat(process.err())
        .startsWith(
            "arc-preflight: "
                + sentence.replace(" F/", " " + folder + "/").replace(" F ", " " + folder + " "));
    assertThat(process.out()).isEmpty();
    assertThat(folder.toFile().list()).containsExactly("saved.json");
  }

  @Test
  void sameFormatTwice_isOne() {
    assertThat(explain("--format", "json", "--format", "json")).isEqualTo(18);
    assertThat(process.out()).startsWith("{");
  }

  @Test
  void linksToOneFile_areOnePath() throws IOException {
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    Files.writeString(folder.resolve("a"), "old");
    assertThat(explain("--format", "json=" + in("a"), "--format", "text=" + in("b"))).isEqualTo(23);
    assertThat(folder.resolve("a")).hasContent("old");
  }

  @Test
  void explanation_inAFormatForReports_isRefusedBeforeAnythingIsWritten() {
    assertThat(
            process.run(
                "explain", "AZCM0026", "--format", "text", "--format", "nagios=" + in("a.txt")))
        .isEqualTo(23);
    assertThat(process.err())
        .contains("--format: nagios is for saved reports only; text and json work for everything");
    assertThat(process.out()).isEmpty();
  }

  @Test
  void follow_writesNoFile() {
    assertThat(process.run("log", "--follow", "--format", "json=" + in("a"))).isEqualTo(23);
    assertThat(process.err()).contains("--follow: cannot be combined with --format=FILE");
  }

  @Test
  void optionsFile_givesWayToTheFormatsOfTheCommandLine() throws IOException {
    var options =
        Files.writeString(
            folder.resolve("health.conf"), "--format nagios\n--only host.elevation\n");
    process.run("health", "--options", options.toString(), "--format", "json");
    assertThat(process.err()).doesNotContain("--format");
    assertThat(process.out()).startsWith("{");
    process.run("health", "--options", options.toString());
    assertThat(process.out()).startsWith("ARC ");
  }

  @Test
  void refusedRun_isWrittenInEveryFormatButText() throws IOException {
    assertThat(
            process.run(
                "check", "--cloud", "x", "--format", "text", "--format", "json=" + in("a.json")))
        .isEqualTo(14);
    assertThat(process.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("a.json"))).contains("parameter.cloud");
  }

  @Test
  void failure_isTold_andTheOthersAreWritten() {
    assertThat(explain("--format", "json=/dev/full", "--format", "text=" + in("a.txt")))
        .isEqualTo(23);
    assertThat(process.err())
        .isEqualTo(
            "arc-preflight: --format: /dev/full cannot be written: No space left on device\n");
    assertThat(folder.resolve("a.txt")).exists();
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }
}
