package io.arcpreflight.cli.option;

import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.signin.SignInRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that decide what a run looks at and that azcmagent does not have. */
public final class RunOptions {
  public static final String WAIT = "--wait";

  private RunOptions() {}

  public static void addTo(CommandSpec spec) {
    spec.addOption(
        text("--proxy", "URL", "Use this proxy, or none with 'none', instead of HTTPS_PROXY."));
    addCommonTo(spec);
  }

  /**
   * Adds the options that {@code connect} has, too: all but {@code --proxy}, which azcmagent would
   * not heed.
   */
  public static void addCommonTo(CommandSpec spec) {
    addSelectionTo(spec);
    spec.addOption(
        OptionSpec.builder("--timeout")
            .paramLabel("TIME")
            .type(Duration.class)
            .converters(new DurationConverter())
            .description("Time limit for one run of all checks. Default: 30s.")
            .build());
    spec.addOption(
        OptionSpec.builder(WAIT)
            .paramLabel("TIME")
            .type(Duration.class)
            .converters(new DurationConverter())
            .description("Retry until ready, for up to this time, such as 5m.")
            .build());
    spec.addOption(
        OptionSpec.builder("--strict")
            .description("Treat warnings as errors, and a partial run as unfinished (1).")
            .build());
  }

  /** Those that decide which endpoints are meant. */
  public static void addSelectionTo(CommandSpec spec) {
    spec.addOption(text("--gateway-url", "URL", "Use this Azure Arc gateway."));
    spec.addOption(
        SelectionOptions.list(
                "--use-case", "CASES", "Also endpoints of uses: sql,esu,ssh,admin-center,...")
            .completionCandidates(CompletionCandidates.useCases())
            .build());
    spec.addOption(
        OptionSpec.builder("--endpoints")
            .paramLabel("FILE")
            .type(Path.class)
            .description("Use the endpoints in this file instead of the built-in list.")
            .build());
  }

  public static CheckRequest request(
      ParseResult options, Parameters parameters, SignInRequest signIn) {
    return new CheckRequest(
        parameters,
        value(options, "--proxy"),
        options.matchedOptionValue("--use-case", List.of()),
        value(options, "--gateway-url"),
        Optional.ofNullable(options.<Duration>matchedOptionValue("--timeout", null)),
        Optional.ofNullable(options.<Path>matchedOptionValue("--endpoints", null)),
        options.matchedOptionValue("--strict", false),
        signIn);
  }

  /** How long to repeat the run until nothing is in the way. */
  public static Optional<Duration> waitTime(ParseResult options) {
    return Optional.ofNullable(options.<Duration>matchedOptionValue(WAIT, null));
  }

  private static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static Optional<String> value(ParseResult options, String name) {
    return Optional.ofNullable(options.<String>matchedOptionValue(name, null));
  }
}
