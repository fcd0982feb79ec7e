package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.ResultOutput;
import io.arcpreflight.report.ReportFormat;
import java.nio.file.Path;
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

  public static void addFileTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-o", OUTPUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description("Write the result to this file (atomically: complete or not at all).")
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

  public static ReportFormat format(ParseResult options, ReportFormat usual) {
    var given = options.<String>matchedOptionValue(FORMAT, null);
    return given == null ? usual : ReportFormat.named(given);
  }

  public static boolean has(ParseResult options, String name) {
    return options.hasMatchedOption(name);
  }

  /**
   * Where the result goes.
   *
   * @throws BadInputException when the file cannot be written, before anything is done for it
   */
  public static ResultOutput resultOutput(
      ParseResult options, ProcessContext context, Console console) {
    return new ResultOutput(console, output(options), context.nanoClock());
  }

  static @Nullable Path output(ParseResult options) {
    return options.<Path>matchedOptionValue(OUTPUT, null);
  }
}
