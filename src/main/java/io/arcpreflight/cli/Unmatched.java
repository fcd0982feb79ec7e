package io.arcpreflight.cli;

import java.util.List;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says which argument belongs to no option, without showing what may be a secret: the value after a
 * mistyped name.
 */
final class Unmatched {
  private Unmatched() {}

  static String sentence(UnmatchedArgumentException e, List<String> arguments) {
    var argument = e.getUnmatched().getFirst();
    if (!argument.startsWith("-")) {
      return "argument %d belongs to no option; a value that holds spaces needs quotes"
          .formatted(arguments.indexOf(argument) + 1);
    }
    var name = name(argument);
    var suggestions = e.getSuggestions();
    return suggestions.isEmpty()
        ? "unknown option " + name
        : "unknown option %s; did you mean %s?".formatted(name, String.join(" or ", suggestions));
  }

  private static String name(String argument) {
    if (!argument.startsWith("--")) {
      return argument.substring(0, Math.min(2, argument.length()));
    }
    var end = argument.indexOf('=');
    return end < 0 ? argument : argument.substring(0, end);
  }
}
