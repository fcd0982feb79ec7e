package io.arcpreflight.cli.option;

import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.text.EditDistance;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and what was perhaps meant. */
public final class UsageSentence {
  private UsageSentence() {}

  public static String of(ParameterException e) {
    var spec = e.getCommandLine().getCommandSpec();
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched(), spec);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          named(missing.getMissing().getFirst()) + " needs a value";
      case ParameterException other
          when other.getArgSpec() != null
              && other.getCause() instanceof TypeConversionException why ->
          named(other.getArgSpec()) + ": " + why.getMessage();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String unknown(List<String> words, CommandSpec spec) {
    var word = words.getFirst();
    var isOption = word.startsWith("-");
    if (!isOption && takesSecrets(spec)) {
      return spec.name() + " takes options only; a value with spaces needs quotes";
    }
    var known = new ArrayList<String>();
    if (isOption) {
      for (var option : spec.options()) {
        known.addAll(List.of(option.names()));
      }
    } else {
      known.addAll(spec.subcommands().keySet());
    }
    var refusal =
        isOption
            ? spec.name() + " has no option '"
            : known.isEmpty() ? spec.name() + " takes no '" : "there is no command '";
    var shown = isOption ? nameOf(word) : word;
    var nearest = EditDistance.nearest(shown, known);
    return refusal + shown + "'" + nearest.map(meant -> "; did you mean " + meant + "?").orElse("");
  }

  /** What stands alone may be the value of a secret whose option is mistyped. */
  private static boolean takesSecrets(CommandSpec spec) {
    return spec.findOption(Flag.ACCESS_TOKEN.option()) != null;
  }

  private static String nameOf(String word) {
    if (!word.startsWith("--")) {
      return word.substring(0, Math.min(2, word.length()));
    }
    var end = word.indexOf('=');
    return end < 0 ? word : word.substring(0, end);
  }

  private static String named(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
