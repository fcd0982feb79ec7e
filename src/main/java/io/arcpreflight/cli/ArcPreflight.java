package io.arcpreflight.cli;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.settings.InvalidSettingsException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TraceLevel;

/**
 * The command line as a whole: finds the command, runs it, and turns what goes wrong into words.
 */
public final class ArcPreflight {
  private static final String DEFAULT_COMMAND = "check";
  private static final String HELP = "help";

  private final Surroundings surroundings;
  private final Map<String, Command> commands = new LinkedHashMap<>();

  private ArcPreflight(Surroundings surroundings) {
    this.surroundings = surroundings;
    commands.put(DEFAULT_COMMAND, new CheckCommand());
    commands.put("connect", new ConnectCommand());
    commands.put("health", new HealthCommand());
    commands.put("explain", new ExplainCommand());
    commands.put("log", new LogCommand());
    commands.put("endpoints", new EndpointsCommand());
    commands.put("version", new VersionCommand());
    commands.put(HELP, new HelpCommand());
  }

  /**
   * Runs one command line.
   *
   * @return the process's exit status
   */
  public static int run(List<String> arguments, Surroundings surroundings) {
    var exitCode = new ArcPreflight(surroundings).run(arguments);
    surroundings.out().flush();
    surroundings.err().flush();
    return exitCode;
  }

  private int run(List<String> arguments) {
    var completed = withCommand(arguments);
    var line = commandLine(completed.getFirst());
    try {
      var options = line.parseArgs(completed.toArray(String[]::new));
      var help = CommandLine.executeHelpRequest(options);
      return help != null ? help : execute(options);
    } catch (ParameterException e) {
      complain(UsageSentence.of(e));
      surroundings.err().println(hint(e.getCommandLine().getCommandSpec()));
      return ExitCode.USAGE.number();
    }
  }

  private int execute(ParseResult options) {
    var chosen = options.subcommand();
    var verbose = chosen.matchedOptionValue("--verbose", false);
    var command = requireNonNull(commands.get(chosen.commandSpec().name()));
    try {
      return command.run(chosen, surroundings);
    } catch (BadInputException e) {
      complain(e.getMessage());
      return e.exitCode().number();
    } catch (InvalidSettingsException e) {
      Refusal.tell(e, surroundings);
      return Refusal.exitCode(e);
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
      complain("internal error: " + e + (verbose ? "" : " (--verbose shows where)"));
      if (verbose) {
        e.printStackTrace(surroundings.err());
      }
      return ExitCode.INCOMPLETE.number();
    }
  }

  private void complain(@Nullable String sentence) {
    surroundings.complain(String.valueOf(sentence));
  }

  private static String hint(CommandSpec spec) {
    return "Try '" + spec.qualifiedName() + " --help'.";
  }

  /** Without a command, options are those of the check. */
  private List<String> withCommand(List<String> arguments) {
    if (!arguments.isEmpty()) {
      var first = arguments.getFirst();
      var isCommand = commands.containsKey(first);
      if (isCommand || !first.startsWith("-") || isGlobal(first)) {
        return arguments;
      }
    }
    var completed = new ArrayList<String>();
    completed.add(DEFAULT_COMMAND);
    completed.addAll(arguments);
    return completed;
  }

  private static boolean isGlobal(String option) {
    return Arrays.asList("-h", "--help", "-V", "--version").contains(option);
  }

  /** Knows the options of one command only where that is the one to run. */
  private CommandLine commandLine(String first) {
    var root = CommandSpec.create().name("arc-preflight").versionProvider(new Version());
    HelpOptions.addTo(root);
    HelpOptions.addVersionTo(root);
    root.usageMessage()
        .description("Say whether this server can be onboarded to Azure Arc, and if not, why.")
        .footer("", "Without a command: check. Exit codes: arc-preflight check --help")
        .width(surroundings.console().width());
    var alone = commands.containsKey(first) && !first.equals(HELP);
    for (var name : alone ? Set.of(first) : commands.keySet()) {
      var spec = requireNonNull(commands.get(name)).spec();
      HelpOptions.addTo(spec);
      root.addSubcommand(name, new CommandLine(spec));
    }
    // As with azcmagent, the last of several counts; picocli would remark on it.
    CommandLine.tracer().setLevel(TraceLevel.OFF);
    return new CommandLine(root)
        .setOverwrittenOptionsAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(surroundings.console().width())
        .setExpandAtFiles(false)
        .setOut(writer(surroundings.out()))
        .setErr(writer(surroundings.err()));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {VersionQuestion.line()};
    }
  }
}
