package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.connect.AzcmagentArguments;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.settings.parameter.Flag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments that azcmagent gets: the command, what was written for it, letter by letter and in
 * its order, and {@code --verbose}.
 */
public final class AzcmagentArgumentsParser {
  private static final char UNREADABLE = '\uFFFD';

  private AzcmagentArgumentsParser() {}

  /**
   * Keeps what is azcmagent's.
   *
   * @throws BadInputException when an argument would reach azcmagent changed
   */
  public static AzcmagentArguments parse(ParseResult options) {
    var line = options.originalArgs();
    var start = line.indexOf(options.commandSpec().name()) + 1;
    var words = new ArrayList<String>();
    words.add(RunMode.CONNECT.id());
    words.addAll(new Sieve(options.commandSpec()).keepAgents(line.subList(start, line.size())));
    if (!options.hasMatchedOption(Flag.VERBOSE.option())) {
      words.add(Flag.VERBOSE.option());
    }
    for (var word : words) {
      if (word.indexOf(UNREADABLE) >= 0) {
        throw new BadInputException(
            ExitCode.ARGUMENT,
            "an argument has characters that this locale cannot represent, so azcmagent would get"
                + " others; set LC_ALL=C.UTF-8");
      }
    }
    return new AzcmagentArguments(words);
  }

  /** Takes this program's own options out of a command line that was parsed without a fault. */
  private record Sieve(CommandSpec spec) {

    List<String> keepAgents(List<String> line) {
      var kept = new ArrayList<String>();
      for (var i = 0; i < line.size(); i++) {
        var word = line.get(i);
        var split = split(word);
        if (!split.kept().isEmpty()) {
          kept.add(split.kept());
        }
        if (split.takesNext() && i + 1 < line.size() && !isOptional(word, line.get(i + 1))) {
          i++;
          if (split.nextIsAgents()) {
            kept.add(line.get(i));
          }
        }
      }
      return kept;
    }

    /** Whether an option can do without a value, and what follows it is another one. */
    private boolean isOptional(String word, String next) {
      var option = spec.findOption(word);
      return option != null && option.arity().min() == 0 && next.startsWith("-");
    }

    private record Split(String kept, boolean takesNext, boolean nextIsAgents) {}

    private Split split(String word) {
      if (word.startsWith("--")) {
        var end = word.indexOf('=');
        var option = spec.findOption(end < 0 ? word : word.substring(0, end));
        var agents = isAgents(option);
        return new Split(agents ? word : "", end < 0 && takesValue(option), agents);
      }
      return splitCluster(word);
    }

    /** Letters behind one hyphen: switches, and at the end perhaps an option with its value. */
    private Split splitCluster(String word) {
      var kept = new StringBuilder("-");
      for (var i = 1; i < word.length(); i++) {
        var option = spec.findOption(word.charAt(i));
        var agents = isAgents(option);
        if (takesValue(option)) {
          var rest = word.substring(i);
          var all = agents ? kept + rest : kept.toString();
          return new Split(all.equals("-") ? "" : all, rest.length() == 1, agents);
        }
        if (agents) {
          kept.append(word.charAt(i));
        }
      }
      return new Split(kept.length() == 1 ? "" : kept.toString(), false, false);
    }

    private static boolean takesValue(@Nullable OptionSpec option) {
      return option != null && option.arity().max() > 0;
    }

    private static boolean isAgents(@Nullable OptionSpec option) {
      return option == null || Flag.named(option.longestName().substring(2)).isPresent();
    }
  }
}
