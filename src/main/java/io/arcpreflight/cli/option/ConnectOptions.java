package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.text.EditDistance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that decide whether and how azcmagent is run. */
public final class ConnectOptions {
  private static final String EVEN_IF = "--even-if";
  private static final String AZCMAGENT = "--azcmagent";

  private ConnectOptions() {}

  public static void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(EVEN_IF)
            .paramLabel("CAUSES")
            .hideParamSyntax(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .splitRegex(",")
            .arity("1")
            .completionCandidates(CompletionCandidates.causes())
            .description("Ignore these causes and continue, for example dns.slow,proxy.forbidden.")
            .build());
    spec.addOption(
        OptionSpec.builder(AZCMAGENT)
            .paramLabel("FILE")
            .type(Path.class)
            .description("Run this azcmagent. Default: the installed one.")
            .build());
  }

  public static Optional<Path> azcmagent(ParseResult options) {
    return Optional.ofNullable(options.<Path>matchedOptionValue(AZCMAGENT, null));
  }

  /**
   * The ids of the causes that are to stop nothing.
   *
   * @throws BadInputException when there is no such cause
   */
  public static List<String> tolerated(ParseResult options) {
    var tolerated = new ArrayList<String>();
    var catalog = Catalog.load(Language.ENGLISH);
    for (var word : options.<List<String>>matchedOptionValue(EVEN_IF, List.of())) {
      var id = word.strip().toLowerCase(Locale.ROOT);
      if (catalog.cause(id).isEmpty()) {
        throw unknown(word.strip(), catalog);
      }
      if (!tolerated.contains(id)) {
        tolerated.add(id);
      }
    }
    return tolerated;
  }

  private static BadInputException unknown(String word, Catalog catalog) {
    var known = catalog.causes().stream().map(Cause::id).toList();
    var nearest =
        EditDistance.nearest(word, known)
            .map(it -> "did you mean " + it + "?")
            .orElse("give the id of a cause; explain --list shows them");
    return new BadInputException(
        ExitCode.ARGUMENT, "%s: '%s' is not a cause; %s".formatted(EVEN_IF, word, nearest));
  }
}
