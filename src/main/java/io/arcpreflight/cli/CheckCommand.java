package io.arcpreflight.cli;

import io.arcpreflight.report.Report;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Would {@code azcmagent connect} succeed here, now? */
final class CheckCommand implements Command {
  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String NAGIOS = "nagios";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("check");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Say whether this server can be connected to Azure Arc, and if not, exactly why.",
            "",
            "No option is mandatory. But once one is there that only azcmagent connect takes,"
                + " what connect needs must be there, too: --subscription-id, --resource-group,"
                + " --location, and the rest of the way to sign in. --private-link-scope and"
                + " --gateway-id ask for nothing more. So this works with any flags that are valid:",
            "",
            "  arc-preflight check \"$$@\" && azcmagent connect \"$$@\"",
            "")
        .optionListHeading("Of this program's own:%n");
    AgentOptions.addTo(spec);
    RunOptions.addTo(spec);
    OutputOptions.addTo(spec, List.of(TEXT, JSON, NAGIOS));
    OutputOptions.addLookTo(spec);
    HelpOptions.addExitCodesTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult options, Surroundings surroundings) throws IOException {
    var parameters = AgentOptions.parameters(options);
    var look = Look.of(options, surroundings, parameters);
    var format = OutputOptions.format(options, parameters.isOn(Flag.JSON) ? JSON : TEXT);
    var output = Output.of(options, surroundings);
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    try (interruption) {
      var report = report(options, parameters, surroundings, look);
      return write(report, format, look, output);
    } catch (InvalidSettingsException refused) {
      Refusal.tell(refused, surroundings.err());
      return format.equals(TEXT)
          ? Refusal.exitCode(refused).number()
          : write(
              new CheckRun(surroundings, look.language()).refused(refused), format, look, output);
    }
  }

  private static int write(Report report, String format, Look look, Output output)
      throws IOException {
    var writer = look.writer(format);
    output.write(out -> writer.write(report, out));
    return format.equals(NAGIOS) ? Look.nagiosExit(report) : report.exitCode();
  }

  private static Report report(
      ParseResult options, Parameters parameters, Surroundings surroundings, Look look) {
    try (var progress = look.progress(surroundings)) {
      return new CheckRun(surroundings, look.language())
          .run(RunOptions.request(options, parameters), progress.listener());
    }
  }
}
