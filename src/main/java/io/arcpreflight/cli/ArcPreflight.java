package io.arcpreflight.cli;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.Shortage;
import io.arcpreflight.app.check.RefusedRun;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.HelpOptions;
import io.arcpreflight.cli.option.OptionsFile;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.cli.option.UsageSentence;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.text.SecretMasker;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final String COMPLETION = "generate-completion";
  private static final String HELP = "help";
  private static final int NARROWEST_HELP = 55;

  private final ProcessContext context;
  private final Console console;
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private Language language = Language.ENGLISH;
  private boolean lossIsTold;

  private ArcPreflight(ProcessContext context, Console console) {
    this.context = context;
    this.console = console;
    commands.put(DEFAULT_COMMAND, new CheckCommand());
    commands.put("connect", new ConnectCommand());
    commands.put("health", new HealthCommand());
    commands.put("explain", new ExplainCommand());
    commands.put("log", new LogCommand());
    commands.put("history", new HistoryCommand());
    commands.put("report", new ReportCommand());
    commands.put("endpoints", new EndpointsCommand());
    commands.put("version", new VersionCommand());
    commands.put(COMPLETION, new GenerateCompletionCommand());
    commands.put(HELP, new HelpCommand(Map.copyOf(commands)));
  }

  /**
   * Runs one command line.
   *
   * @return the process's exit status
   */
  public static int run(List<String> arguments, ProcessContext context, Console console) {
    var program = new ArcPreflight(context, console);
    var exitCode = program.started(arguments);
    console.err().flush();
    return exitCode;
  }

  /** Whatever breaks, the exit status is one that was promised for it. */
  private int started(List<String> arguments) {
    try {
      return ended(run(arguments), arguments);
    } catch (RuntimeException | Error e) {
      return broken(e, false, arguments);
    }
  }

  /** The commands and their options, for manual pages to be made of. */
  public static CommandSpec model(ProcessContext context, Console console) {
    return new ArcPreflight(context, console).commandLine("").getCommandSpec();
  }

  private HelpWords words() {
    return new HelpWords(Catalog.load(language)::commandLine);
  }

  private int run(List<String> arguments) {
    language = StyleOptions.language(arguments, context, console);
    var completed = withCommand(arguments);
    var line = commandLine(completed.getFirst());
    try {
      var options = line.parseArgs(completed.toArray(String[]::new));
      if (language == Language.KOREAN && HelpWords.areWanted(options)) {
        words().layOver(line.getCommandSpec());
      }
      return showsShortHelp(options) ? ExitCode.READY.number() : helpOrRun(options);
    } catch (ParameterException e) {
      var exitCode = failed(UsageSentence.of(e), ExitCode.USAGE, arguments);
      console.err().println(words().text(hint(e.getCommandLine().getCommandSpec())));
      return exitCode;
    }
  }

  /** What was printed may not have got there: help and lists are written by others. */
  private int ended(int exitCode, List<String> arguments) {
    if (lossIsTold || !console.out().checkError()) {
      return exitCode;
    }
    return failed(Console.NOT_WRITTEN, ExitCode.INCOMPLETE, arguments);
  }

  private boolean showsShortHelp(ParseResult given) {
    if (!given.hasSubcommand() || !ShortHelp.isWanted(given.subcommand())) {
      return false;
    }
    var line = given.subcommand().commandSpec().commandLine();
    var shortHelp = requireNonNull(commands.get(line.getCommandName())).shortHelp();
    shortHelp.ifPresent(help -> help.write(line, writer(console.out()), words()));
    return shortHelp.isPresent();
  }

  private int helpOrRun(ParseResult options) {
    var help = CommandLine.executeHelpRequest(options);
    return help != null ? help : execute(options);
  }

  private int execute(ParseResult given) {
    var verbose = given.subcommand().matchedOptionValue("--verbose", false);
    var arguments = given.originalArgs();
    var command = requireNonNull(commands.get(given.subcommand().commandSpec().name()));
    if (verbose && JavaRuntime.current().classArchive() == JavaRuntime.ClassArchive.REFUSED) {
      console.err().println("arc-preflight: class archive: " + JavaRuntime.ClassArchive.REFUSED);
    }
    try {
      var options = OptionsFile.completed(given).subcommand();
      StyleOptions.complainAboutLanguage(options, context, console);
      return command.run(options, context, console);
    } catch (BadInputException e) {
      lossIsTold = Console.NOT_WRITTEN.equals(e.getMessage());
      var shortage = Shortage.behind(e);
      return shortage.isPresent()
          ? failed(shortage.get(), ExitCode.INCOMPLETE, arguments)
          : failed(e.getMessage(), e.exitCode(), arguments);
    } catch (InvalidSettingsException e) {
      var language = StyleOptions.style(given.subcommand(), context, console).language();
      RunInvocation.complain(e, console, language);
      return RefusedRun.exitCode(e);
    } catch (IOException | RuntimeException | Error e) {
      return broken(e, verbose, arguments);
    }
  }

  private int broken(Throwable failure, boolean verbose, List<String> arguments) {
    if (verbose) {
      failure.printStackTrace(console.err());
    }
    var where = verbose ? "" : " (--verbose shows the stack trace)";
    var sentence = Shortage.behind(failure).orElse("internal error: " + failure + where);
    return failed(sentence, ExitCode.INCOMPLETE, arguments);
  }

  /** Says what is wrong, also where the format of the result is all that is read. */
  private int failed(@Nullable String sentence, ExitCode exitCode, List<String> arguments) {
    var said = words().text(SecretMasker.mask(String.valueOf(sentence)));
    console.complain(said);
    var format = format(arguments);
    if (format.isEmpty()) {
      return exitCode.number();
    }
    var line = new StringBuilder();
    var status = format.get().writeFailure(said, exitCode.number(), line);
    console.out().print(line);
    return status;
  }

  /**
   * The format that was asked for without a file of its own, also where the rest of the command
   * line is wrong.
   */
  private static Optional<ReportFormat> format(List<String> arguments) {
    var previous = "";
    for (var argument : arguments) {
      for (var format : ReportFormat.values()) {
        var isNext = previous.equals(OutputOptions.FORMAT) && argument.equals(format.id());
        if (isNext || argument.equals(OutputOptions.FORMAT + "=" + format.id())) {
          return Optional.of(format);
        }
      }
      previous = argument;
    }
    return Optional.empty();
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
        .description("Check whether this server can be onboarded to Azure Arc, and if not, why.")
        .footer("", "Default command: check. Exit codes: arc-preflight check --help")
        .width(helpWidth());
    var alone = commands.containsKey(first) && !Set.of(COMPLETION, HELP).contains(first);
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
        .setUsageHelpWidth(helpWidth())
        .setExpandAtFiles(false)
        .setOut(writer(console.out()))
        .setErr(writer(console.err()));
  }

  /** picocli lays no help out in less. */
  private int helpWidth() {
    return Math.max(NARROWEST_HELP, console.width());
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
