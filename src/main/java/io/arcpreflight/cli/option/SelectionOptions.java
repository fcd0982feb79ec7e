package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.settings.CheckSelection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that choose among the checks of a run. */
public final class SelectionOptions {
  private static final String LIST = "--list-checks";
  private static final String DRY_RUN = "--dry-run";

  /** Shells complete by it: what takes the same values has the same one. */
  private static final String CHECKS = "CHECKS";

  private SelectionOptions() {}

  public static void addTo(CommandSpec spec) {
    spec.addOption(
        list("--only", CHECKS, "Run only these checks: ids, areas such as host, or endpoint.*")
            .completionCandidates(CompletionCandidates.checks())
            .build());
    spec.addOption(
        list("--skip", CHECKS, "Skip these checks; they are reported as skipped.")
            .completionCandidates(CompletionCandidates.checks())
            .build());
    spec.addOption(
        OptionSpec.builder("--offline")
            .description("Send nothing over the network; run only local checks.")
            .build());
    spec.addOption(
        OptionSpec.builder(LIST).description("List the checks that would run, and exit.").build());
    spec.addOption(
        OptionSpec.builder(DRY_RUN)
            .description("List whom a run would contact, how, and what it would send, and exit.")
            .build());
  }

  public static boolean isListAsked(ParseResult options) {
    return options.hasMatchedOption(LIST);
  }

  public static boolean isDryRun(ParseResult options) {
    return options.hasMatchedOption(DRY_RUN);
  }

  public static CheckSelection selection(ParseResult options) {
    return new CheckSelection(
        values(options, "--only"),
        values(options, "--skip"),
        options.hasMatchedOption("--offline"));
  }

  private static List<String> values(ParseResult options, String name) {
    var values = new ArrayList<String>();
    for (var value : options.<List<String>>matchedOptionValue(name, List.of())) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    if (values.isEmpty() && options.hasMatchedOption(name)) {
      throw new BadInputException(
          ExitCode.ARGUMENT, name + ": the value is empty; name a check, or leave the option out");
    }
    return values;
  }

  /** An option whose values are separated by commas, and which may be given more than once. */
  static OptionSpec.Builder list(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .hideParamSyntax(true)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .arity("1")
        .description(description);
  }
}
