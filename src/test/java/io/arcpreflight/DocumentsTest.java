package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.arcpreflight.cli.ArcPreflight;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.fixtures.MarkdownFile;
import io.arcpreflight.fixtures.ShellWords;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.nagios.NagiosStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds what people read against what is there: links, command lines and exit codes. */
class DocumentsTest {
  private static final List<String> FOLDERS = List.of("docs", "packaging", "scripts");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:^|[\\s`(])(?:scripts/|\\S*bin/|\\.\\\\)?arc-preflight(?:\\.cmd)?(?=[\\s`)]|$)((?:"
              + " +[^|;&<>)`#]+)?)");
  private static final Pattern FILLED_IN = Pattern.compile("<[a-z][a-z -]*>");
  private static final Pattern PLACEHOLDER = Pattern.compile("…|\\.\\.\\.|\\$@|\\\\");
  private static final Pattern CASE =
      Pattern.compile("(?m)^\\s*(?:\\d+(?: *\\| *\\d+)*\\)|case \\d+:)");
  private static final Pattern EXIT =
      Pattern.compile("(?i)\\bexit(?:s|ed)?(?: code)?(?: with)? (\\d+)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static List<MarkdownFile> documents() throws IOException {
    var files = new ArrayList<MarkdownFile>();
    try (var top = Files.list(Path.of(""))) {
      add(top, files);
    }
    for (var folder : FOLDERS) {
      try (var below = Files.walk(Path.of(folder))) {
        add(below, files);
      }
    }
    return files;
  }

  private static void add(Stream<Path> paths, List<MarkdownFile> files) throws IOException {
    for (var path : paths.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
      files.add(MarkdownFile.read(path));
    }
  }

  @Test
  void everyRelativeLink_leadsToAFileAndAHeadingThatExist() throws IOException {
    var broken = new ArrayList<String>();
    var followed = 0;
    for (var document : documents()) {
      for (var link : document.relativeLinks()) {
        followed++;
        if (!leadsSomewhere(document, link)) {
          broken.add(document.path() + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(followed).isGreaterThan(50);
  }

  private static boolean leadsSomewhere(MarkdownFile from, String link) throws IOException {
    var parts = link.split("#", 2);
    var target =
        parts[0].isEmpty() ? from.path() : from.path().resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || MarkdownFile.read(target).anchors().contains(parts[1]);
  }

  @Test
  void everyCommandLine_isOneThatTheProgramTakes() throws IOException {
    var refused = new ArrayList<String>();
    var tried = 0;
    for (var document : documents()) {
      for (var line : document.commandLines()) {
        var commands = COMMAND.matcher(FILLED_IN.matcher(line).replaceAll("any"));
        while (commands.find()) {
          tried++;
          var words = words(commands.group(1));
          try {
            parse(words);
          } catch (CommandLine.ParameterException e) {
            refused.add(document.path() + ": " + words + ": " + e.getMessage());
          }
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(tried).isGreaterThan(50);
  }

  /** What stands for words of the reader's own is left out. */
  private static List<String> words(String line) {
    var words = ShellWords.of(line);
    words.removeIf(word -> PLACEHOLDER.matcher(word).matches());
    return words;
  }

  private static void parse(List<String> words) {
    var process = new TestProcess();
    var model = ArcPreflight.model(process.context(), process.console()).commandLine();
    if (words.isEmpty() || words.getFirst().matches("-(?!V$|h$|-version$|-help$).*")) {
      words.addFirst("check");
    }
    model.parseArgs(words.toArray(String[]::new));
  }

  @Test
  void aCommandLine_isTriedForReal() {
    assertThatNoException().isThrownBy(() -> parse(words("check --location koreacentral")));
    assertThatExceptionOfType(CommandLine.ParameterException.class)
        .isThrownBy(() -> parse(words("check --loction x")));
  }

  @Test
  void everyExitCode_isOneThatTheProgramEndsWith() throws IOException {
    var known = new HashSet<Integer>();
    for (var exitCode : ExitCode.values()) {
      known.add(exitCode.number());
    }
    for (var status : NagiosStatus.values()) {
      known.add(status.exit());
    }
    var unknown = new ArrayList<String>();
    var seen = 0;
    for (var document : documents()) {
      for (var number : exitCodes(document)) {
        seen++;
        if (!known.contains(number)) {
          unknown.add(document.path() + ": " + number);
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(seen).isGreaterThan(60);
  }

  private static List<Integer> exitCodes(MarkdownFile document) {
    var numbers = new ArrayList<Integer>();
    for (var heading : List.of("Exit", "종료 코드")) {
      for (var cell : document.firstCellsOfTablesHeaded(heading)) {
        numbers.addAll(numbers(cell));
      }
    }
    for (var block : document.blocks()) {
      CASE.matcher(block).results().forEach(it -> numbers.addAll(numbers(it.group())));
    }
    EXIT.matcher(ownWords(document)).results().forEach(it -> numbers.addAll(numbers(it.group(1))));
    return numbers;
  }

  /** The list of causes quotes, as code, what other programs print of their own exit codes. */
  private static String ownWords(MarkdownFile document) {
    return document.path().endsWith("causes.md")
        ? document.text().replaceAll("`[^`\n]*`", "``")
        : document.text();
  }

  private static List<Integer> numbers(String text) {
    return NUMBER.matcher(text).results().map(it -> Integer.valueOf(it.group())).toList();
  }
}
