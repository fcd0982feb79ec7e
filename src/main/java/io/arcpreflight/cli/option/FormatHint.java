package io.arcpreflight.cli.option;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.console.Console;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** A word to whoever names a file after a format that was not asked for. */
final class FormatHint {
  private static final Map<String, String> NAMES =
      Map.of(
          "json",
          "json",
          "jsonl",
          "ndjson",
          "ndjson",
          "ndjson",
          "html",
          "html",
          "htm",
          "html",
          "md",
          "markdown",
          "xml",
          "junit",
          "prom",
          "prometheus",
          "csv",
          "csv");

  private FormatHint() {}

  /** Tells it where the command has such a format. The file's name decides nothing. */
  static void give(
      ParseResult options, @Nullable Path file, ProcessContext context, Console console) {
    if (file == null || options.hasMatchedOption(OutputOptions.FORMAT)) {
      return;
    }
    var name = String.valueOf(file.getFileName());
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var meant = NAMES.get(ending);
    if (meant != null && has(options, meant)) {
      var said = Catalog.load(StyleOptions.style(options, context, console).language());
      console.complain(
          said.commandLine(
              "--output: the name %s chooses no format; add --format %s to write %s"
                  .formatted(file, meant, meant)));
    }
  }

  private static boolean has(ParseResult options, String format) {
    var option = options.commandSpec().findOption(OutputOptions.FORMAT);
    if (option == null || option.completionCandidates() == null) {
      return false;
    }
    for (var each : option.completionCandidates()) {
      if (each.equals(format)) {
        return true;
      }
    }
    return false;
  }
}
