package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.endpoints.EndpointsRequest;
import io.arcpreflight.app.endpoints.ListEndpoints;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.OneOfConverter;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.endpoints.EndpointListFormat;
import io.arcpreflight.settings.signin.SignInRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
        .description(
            "List what a firewall or proxy must allow, ready to send to the team that runs it.");
    AgentOptions.addSelectionTo(spec);
    RunOptions.addSelectionTo(spec);
    var systems = new ArrayList<>(List.of(ANY_SYSTEM));
    systems.addAll(OperatingSystem.ids());
    spec.addOption(
        OptionSpec.builder("--system")
            .paramLabel("SYSTEM")
            .type(String.class)
            .converters(new OneOfConverter(systems))
            .description(
                "Only for servers of one operating system: linux or windows. Default: any.")
            .build());
    OutputOptions.addTo(spec, formats());
    OutputOptions.addLanguageTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var output = OutputOptions.resultOutput(options, context, console);
    var style = StyleOptions.style(options, context, console);
    var list =
        ListEndpoints.list(
            new EndpointsRequest(
                RunOptions.request(options, AgentOptions.parameters(options), SignInRequest.NONE),
                OperatingSystem.parse(options.matchedOptionValue("--system", ANY_SYSTEM)),
                style.language()),
            remark -> RunInvocation.complain(remark, console, Catalog.load(style.language())));
    var format = options.matchedOptionValue(OutputOptions.FORMAT, formats().getFirst());
    var writer = EndpointListFormat.parse(format).orElseThrow().writer(style.terminal().width());
    output.write(out -> writer.write(list, out));
    return ExitCode.READY.number();
  }

  private static List<String> formats() {
    var formats = new ArrayList<String>();
    for (var format : EndpointListFormat.values()) {
      formats.add(format.id());
    }
    return formats;
  }
}
