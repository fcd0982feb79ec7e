package io.arcpreflight.cli.option;

import io.arcpreflight.settings.parameter.AzcmagentCommand;
import io.arcpreflight.settings.parameter.ConnectConfigFile;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that azcmagent has, too. */
public final class AgentOptions {
  /** azcmagent connect and azcmagent check mean different things by it. */
  private static final String AMBIGUOUS = "-p";

  private static final Set<Flag> SELECTION =
      EnumSet.of(
          Flag.LOCATION,
          Flag.CLOUD,
          Flag.EXTENSIONS,
          Flag.INCLUDE_ALL,
          Flag.ENABLE_PLS_CHECK,
          Flag.PRIVATE_LINK_SCOPE);

  private static final Set<Flag> LOOK = EnumSet.of(Flag.NO_COLOR, Flag.VERBOSE);

  private AgentOptions() {}

  /** All but those that decide how a result looks. */
  public static ArgGroupSpec group() {
    var group =
        ArgGroupSpec.builder()
            .heading("Options of azcmagent connect and azcmagent check:%n")
            .headingKey("group.agent")
            .validate(false)
            .exclusive(false)
            .order(0);
    for (var flag : EnumSet.complementOf(EnumSet.copyOf(LOOK))) {
      group.addArg(option(flag));
    }
    group.addArg(ambiguous());
    return group.build();
  }

  /** Those of connect alone, which are handed to it. */
  public static ArgGroupSpec connectGroup() {
    var group =
        ArgGroupSpec.builder()
            .heading("Options passed to azcmagent connect:%n")
            .headingKey("group.connect")
            .validate(false)
            .exclusive(false)
            .order(0);
    for (var flag : EnumSet.complementOf(EnumSet.copyOf(LOOK))) {
      if (flag.command() != AzcmagentCommand.CHECK) {
        group.addArg(option(flag, flag.spellings()));
      }
    }
    return group.build();
  }

  /** Those that decide which endpoints are meant. */
  public static void addSelectionTo(CommandSpec spec) {
    for (var flag : SELECTION) {
      spec.addOption(option(flag));
    }
  }

  /** What was given, on the command line and in the file that it names. */
  public static Parameters parameters(ParseResult options) {
    var parameters = Parameters.of(onCommandLine(options));
    return parameters
        .text(Flag.CONFIG)
        .map(file -> parameters.over(ConnectConfigFile.read(file)))
        .orElse(parameters);
  }

  private static Map<Flag, String> onCommandLine(ParseResult options) {
    var values = new EnumMap<Flag, String>(Flag.class);
    for (var flag : Flag.values()) {
      if (options.hasMatchedOption(flag.option())) {
        values.put(flag, String.valueOf(options.<Object>matchedOptionValue(flag.option(), "")));
      }
    }
    if (options.hasMatchedOption(AMBIGUOUS) && isAmbiguous(options)) {
      for (var value : options.matchedOption(AMBIGUOUS).originalStringValues()) {
        switch (value) {
          case "" -> values.put(Flag.ENABLE_PLS_CHECK, "true");
          case "true", "false" -> values.put(Flag.ENABLE_PLS_CHECK, value);
          default -> values.put(Flag.SERVICE_PRINCIPAL_SECRET, value);
        }
      }
    }
    return values;
  }

  /** Where it is no other spelling of a single flag. */
  private static boolean isAmbiguous(ParseResult options) {
    return options.matchedOption(AMBIGUOUS).names().length == 1;
  }

  private static OptionSpec option(Flag flag) {
    var spellings = flag.spellings();
    spellings.remove(AMBIGUOUS);
    return option(flag, spellings);
  }

  private static OptionSpec option(Flag flag, List<String> spellings) {
    var option =
        OptionSpec.builder(spellings.toArray(String[]::new)).description(flag.description());
    CompletionCandidates.of(flag).ifPresent(option::completionCandidates);
    return flag.isSwitch()
        ? option.build()
        : option.paramLabel(flag.label()).type(String.class).build();
  }

  private static OptionSpec ambiguous() {
    return OptionSpec.builder(AMBIGUOUS)
        .paramLabel("SECRET")
        .type(String.class)
        .arity("0..1")
        .fallbackValue("")
        .description(
            "With a value, --service-principal-secret, as in azcmagent connect; without one,"
                + " --enable-pls-check, as in azcmagent check.")
        .build();
  }
}
