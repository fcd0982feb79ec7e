package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * A file that holds options for a command, one a line, such as {@code --timeout 1m}. Empty lines
 * and those that begin with # hold none. What stands on the command line itself counts more.
 */
public final class OptionsFile {
  private static final String OPTION = "--options";
  private static final int MOST_BYTES = 1 << 16;

  private OptionsFile() {}

  public static void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(OPTION)
            .paramLabel("FILE")
            .type(Path.class)
            .description("Read further options from this file, one per line.")
            .build());
  }

  /**
   * What was given, together with the file that it names.
   *
   * @throws BadInputException when the file cannot be read, or holds what the command does not take
   */
  public static ParseResult completed(ParseResult given) {
    var file = given.subcommand().<Path>matchedOptionValue(OPTION, null);
    if (file == null) {
      return given;
    }
    var command = given.subcommand().commandSpec().name();
    var words = new ArrayList<>(List.of(command));
    var lines = text(file).lines().map(String::strip).toList();
    var isFormatGiven = given.subcommand().hasMatchedOption(OutputOptions.FORMAT);
    for (var index = 0; index < lines.size(); index++) {
      var line = lines.get(index);
      if (!line.isEmpty() && !line.startsWith("#")) {
        var option = List.of(line.split("\\s+", 2));
        var fault = fault(given, command, option);
        if (!fault.isEmpty()) {
          throw refused(file + ", line " + (index + 1) + ": " + fault);
        }
        if (!isFormatGiven || !isFormat(option.getFirst())) {
          words.addAll(option);
        }
      }
    }
    words.addAll(given.originalArgs().subList(1, given.originalArgs().size()));
    return parse(given, words);
  }

  /** Formats add up, so that those of the file would stand beside those that count more. */
  private static boolean isFormat(String word) {
    return word.equals(OutputOptions.FORMAT) || word.startsWith(OutputOptions.FORMAT + "=");
  }

  private static String fault(ParseResult given, String command, List<String> option) {
    try {
      var words = new ArrayList<>(List.of(command));
      words.addAll(option);
      var parsed = parse(given, words).subcommand();
      return parsed.isUsageHelpRequested() || parsed.hasMatchedOption(OPTION)
          ? option.getFirst() + " is allowed on the command line only"
          : "";
    } catch (ParameterException e) {
      return UsageSentence.of(e);
    }
  }

  private static ParseResult parse(ParseResult given, List<String> words) {
    return given.commandSpec().commandLine().parseArgs(words.toArray(String[]::new));
  }

  private static String text(Path file) {
    try {
      return RegularFile.text(file, MOST_BYTES);
    } catch (IOException e) {
      throw refused(file + " cannot be read as options: " + RegularFile.reason(e));
    }
  }

  private static BadInputException refused(String sentence) {
    return new BadInputException(ExitCode.USAGE, sentence);
  }
}
