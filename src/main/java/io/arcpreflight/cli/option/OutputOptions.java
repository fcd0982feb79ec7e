package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.ResultOutput;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How a result is to look, and where it goes. */
public final class OutputOptions {
  public static final String FORMAT = "--format";
  private static final List<String> LANGUAGES = List.of("en", "ko");
  public static final String OUTPUT = "--output";
  static final String LANGUAGE = "--lang";

  private OutputOptions() {}

  /** Options for one format, and a file. */
  public static void addTo(CommandSpec spec, List<String> formats) {
    spec.addOption(
        OptionSpec.builder(FORMAT)
            .paramLabel("FORMAT")
            .type(String.class)
            .converters(new OneOfConverter(formats))
            .completionCandidates(formats)
            .description("Output format: " + String.join(", ", formats) + ".")
            .build());
    addFileTo(spec);
  }

  /** Options for several formats at once, each with a file of its own. */
  public static void addSeveralTo(CommandSpec spec, List<String> formats) {
    spec.addOption(
        OptionSpec.builder(FORMAT)
            .paramLabel("FORMAT")
            .type(List.class)
            .auxiliaryTypes(GivenFormat.class)
            .arity("1")
            .converters(new FormatConverter(formats))
            .completionCandidates(formats)
            .description(
                "Output format: "
                    + String.join(", ", formats)
                    + ". FORMAT=FILE writes that file. Repeatable.")
            .build());
    addFileTo(spec);
  }

  public static void addFileTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-o", OUTPUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description("Write to this file, complete or not at all.")
            .build());
  }

  /**
   * Adds those that decide how much is shown, and how.
   *
   * @param everything what is shown when all is asked for
   */
  public static void addStyleTo(CommandSpec spec, String everything) {
    spec.addOption(
        OptionSpec.builder("--short")
            .description("Show only what is wrong and what to do.")
            .build());
    spec.addOption(OptionSpec.builder("-v", "--verbose").description(everything).build());
    spec.addOption(
        OptionSpec.builder("--no-color")
            .description("No color. The environment variable NO_COLOR does the same.")
            .build());
    addLanguageTo(spec);
  }

  public static void addLanguageTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(LANGUAGE)
            .paramLabel("LANGUAGE")
            .type(String.class)
            .converters(new OneOfConverter(LANGUAGES))
            .completionCandidates(LANGUAGES)
            .description("Language: en or ko. Default: from the locale.")
            .build());
  }

  /** Whether something of the result goes to the standard output. */
  static boolean hasStandardOutput(ParseResult options) {
    if (output(options) != null) {
      return false;
    }
    if (!options.hasMatchedOption(FORMAT)) {
      return true;
    }
    for (var given : options.matchedOption(FORMAT).typedValues()) {
      if (!(given instanceof List<?> list)) {
        return true;
      }
      for (var format : list) {
        if (format instanceof GivenFormat(_, var file) && file == null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what goes to the standard output is for people, who need no certain encoding. */
  static boolean printsForPeople(ParseResult options) {
    if (!options.hasMatchedOption(FORMAT)) {
      return true;
    }
    for (var given : options.matchedOption(FORMAT).typedValues()) {
      for (var format : given instanceof List<?> list ? list : List.of(given)) {
        if (!(format instanceof GivenFormat(var name, var file))
            || (file == null && !name.equals(ReportFormat.TEXT.id()))) {
          return false;
        }
      }
    }
    return true;
  }

  public static boolean has(ParseResult options, String name) {
    return options.hasMatchedOption(name);
  }

  /**
   * Where the result of a command with one format goes.
   *
   * @throws BadInputException when the file cannot be written, before anything is done for it
   */
  public static ResultOutput resultOutput(
      ParseResult options, ProcessContext context, Console console) {
    var file = output(options);
    FormatHint.give(options, file, context, console);
    return file == null
        ? ResultOutput.standard(console, context.nanoClock())
        : ResultOutput.file(console, OUTPUT, file, false, context.nanoClock());
  }

  /**
   * Where the results of a command with several formats go.
   *
   * @param usual the format where none was asked for
   * @throws BadInputException when they cannot go there, before anything is done for it
   */
  public static ResultOutputs resultOutputs(
      ParseResult options, ProcessContext context, Console console, ReportFormat usual) {
    FormatHint.give(options, output(options), context, console);
    var outputs = new ArrayList<FormatOutput>();
    for (var given : given(options, usual.id())) {
      var next = formatOutput(given, output(options), context, console);
      for (var other : outputs) {
        if (next.output().isSame(other.output())) {
          throw refused(given, other.format().id(), output(options));
        }
      }
      outputs.add(next);
    }
    if (output(options) != null && outputs.stream().allMatch(FormatOutput::hasOwnFile)) {
      throw new BadInputException(
          ExitCode.ARGUMENT, "--output: every --format names a file of its own");
    }
    return new ResultOutputs(outputs, console);
  }

  /**
   * The same for a command with formats of its own.
   *
   * @param usual the name of the format where none was asked for
   * @throws BadInputException when they cannot go there, before anything is done for it
   */
  public static List<NamedOutput> formatsOf(
      ParseResult options, ProcessContext context, Console console, String usual) {
    FormatHint.give(options, output(options), context, console);
    var clock = context.nanoClock();
    var outputs = new ArrayList<NamedOutput>();
    for (var given : given(options, usual)) {
      var own = given.file();
      var usualFile = output(options);
      var next =
          own != null
              ? ResultOutput.file(console, FORMAT, path(own), true, clock)
              : usualFile != null
                  ? ResultOutput.file(console, OUTPUT, usualFile, true, clock)
                  : ResultOutput.standard(console, clock);
      for (var other : outputs) {
        if (next.isSame(other.output())) {
          throw refused(given, other.format(), usualFile);
        }
      }
      outputs.add(new NamedOutput(given.format(), own != null, next));
    }
    return outputs;
  }

  private static List<GivenFormat> given(ParseResult options, String usual) {
    var given = options.matchedOptionValue(FORMAT, List.of(new GivenFormat(usual, null)));
    return List.copyOf(new LinkedHashSet<>(given));
  }

  private static FormatOutput formatOutput(
      GivenFormat given, @Nullable Path usualFile, ProcessContext context, Console console) {
    var format = ReportFormat.named(given.format());
    var clock = context.nanoClock();
    var own = given.file();
    if (own != null) {
      var file = path(own);
      return new FormatOutput(
          format, true, ResultOutput.file(console, FORMAT, file, format.isPrivate(), clock));
    }
    return new FormatOutput(
        format,
        false,
        usualFile == null
            ? ResultOutput.standard(console, clock)
            : ResultOutput.file(console, OUTPUT, usualFile, format.isPrivate(), clock));
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new BadInputException(
          ExitCode.ARGUMENT, "%s: %s cannot be written: %s".formatted(FORMAT, file, e.getReason()));
    }
  }

  private static BadInputException refused(
      GivenFormat given, String other, @Nullable Path usualFile) {
    var place = given.file() != null ? given.file() : usualFile == null ? null : usualFile;
    return new BadInputException(
        ExitCode.ARGUMENT,
        place == null
            ? "--format: %s and %s would both go to the standard output; give one of them a file: %s=FILE"
                .formatted(other, given.format(), given.format())
            : "--format: %s and %s would both go to %s".formatted(other, given.format(), place));
  }

  static @Nullable Path output(ParseResult options) {
    return options.<Path>matchedOptionValue(OUTPUT, null);
  }
}
