package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.OneOfConverter;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.ReportStyle;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.endpoints.EndpointListFormat;
import io.arcpreflight.report.endpoints.FirewallList;
import io.arcpreflight.settings.SettingsResolver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a firewall or proxy has to let through, for the people who run it. Asks no network. */
final class EndpointsCommand implements Command {
  private static final String ANY_SYSTEM = "any";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("endpoints");
    spec.usageMessage()
        .description("List what a firewall or proxy has to let through, ready to be sent.");
    AgentOptions.addSelectionTo(spec);
    RunOptions.addSelectionTo(spec);
    var systems = new ArrayList<>(List.of(ANY_SYSTEM));
    systems.addAll(OperatingSystem.ids());
    spec.addOption(
        OptionSpec.builder("--system")
            .paramLabel("SYSTEM")
            .type(String.class)
            .converters(new OneOfConverter(systems))
            .description("For servers of one system only: linux or windows. Default: any.")
            .build());
    OutputOptions.addTo(spec, formats());
    OutputOptions.addLanguageTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext surroundings) throws IOException {
    var output = Output.of(options, surroundings);
    var request = RunOptions.request(options, AgentOptions.parameters(options));
    var system = OperatingSystem.parse(options.matchedOptionValue("--system", ANY_SYSTEM));
    var selection = SettingsResolver.selection(request, system);
    var catalog = SettingsResolver.endpoints(request);
    var list =
        new FirewallList(
            selection,
            catalog.asOf(),
            catalog.targets(selection),
            EndpointTexts.load(Locale.of(ReportStyle.of(options, surroundings).language().tag())));
    var format = EndpointListFormat.parse(OutputOptions.format(options, formats().getFirst()));
    output.write(out -> format.orElseThrow().writer().write(list, out));
    return 0;
  }

  private static List<String> formats() {
    var formats = new ArrayList<String>();
    for (var format : EndpointListFormat.values()) {
      formats.add(format.id());
    }
    return formats;
  }
}
