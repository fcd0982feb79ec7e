package io.arcpreflight.cli;

import io.arcpreflight.settings.CheckRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that decide what a run looks at. Names that azcmagent has too mean the same here. */
final class RunOptions {
  private RunOptions() {}

  static void addTo(CommandSpec spec) {
    addPlaceTo(spec);
    spec.addOption(
        text("--proxy", "URL", "Use this proxy, or none with 'none', instead of HTTPS_PROXY."));
    addEndpointsTo(spec);
    spec.addOption(
        OptionSpec.builder("--timeout")
            .paramLabel("TIME")
            .type(Duration.class)
            .converters(new Durations())
            .description("Time for the whole run, such as 30s (default) or 2m.")
            .build());
    spec.addOption(flag("--strict", "A warning counts as an error."));
  }

  /** Those that decide which endpoints are meant. */
  static void addSelectionTo(CommandSpec spec) {
    addPlaceTo(spec);
    addEndpointsTo(spec);
  }

  private static void addPlaceTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-l", "--location")
            .paramLabel("REGION")
            .type(String.class)
            .description("The Azure region, such as koreacentral.")
            .build());
    spec.addOption(
        text("--cloud", "CLOUD", "AzureCloud (default), AzureUSGovernment or AzureChinaCloud."));
  }

  private static void addEndpointsTo(CommandSpec spec) {
    spec.addOption(text("--gateway-url", "URL", "The Azure Arc gateway that is to be used."));
    spec.addOption(
        text("--private-link-scope", "ID", "The private link scope that is to be used."));
    spec.addOption(
        OptionSpec.builder("-p", "--enable-pls-check")
            .description("The same without naming it: Arc is to be reached privately.")
            .build());
    spec.addOption(
        OptionSpec.builder("-e", "--extensions")
            .paramLabel("WHICH")
            .type(String.class)
            .description("Endpoints of extensions, too: all or sql.")
            .build());
    spec.addOption(
        OptionSpec.builder("--use-case")
            .paramLabel("LIST")
            .hideParamSyntax(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .splitRegex(",")
            .arity("1")
            .description("Endpoints of more use cases: sql,esu,ssh,admin-center,...")
            .build());
    spec.addOption(flag("--include-all", "Endpoints of all use cases."));
    spec.addOption(
        OptionSpec.builder("--endpoints")
            .paramLabel("FILE")
            .type(Path.class)
            .description("Use the endpoints of this file, not the built-in list.")
            .build());
  }

  static CheckRequest request(ParseResult options) {
    return new CheckRequest(
        value(options, "--location"),
        value(options, "--cloud"),
        value(options, "--proxy"),
        value(options, "--extensions"),
        options.matchedOptionValue("--use-case", List.of()),
        options.matchedOptionValue("--include-all", false),
        options.matchedOptionValue("--enable-pls-check", false)
            || options.hasMatchedOption("--private-link-scope"),
        value(options, "--gateway-url"),
        Optional.ofNullable(options.<Duration>matchedOptionValue("--timeout", null)),
        Optional.ofNullable(options.<Path>matchedOptionValue("--endpoints", null)),
        options.matchedOptionValue("--strict", false));
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
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
