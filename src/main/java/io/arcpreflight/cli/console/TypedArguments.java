package io.arcpreflight.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. In a locale of ASCII alone, as cron has it, Java has a
 * replacement character in the place of each byte beyond; the kernel keeps the bytes.
 */
public final class TypedArguments {
  /** Where the kernel keeps them. */
  public static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private static final char LOST = '\uFFFD';

  private TypedArguments() {}

  /**
   * The arguments, read again where Java has lost some of them.
   *
   * @param commandLine each word of the process, Java's own first, with a zero byte behind it
   */
  public static List<String> of(List<String> arguments, Path commandLine) {
    if (arguments.stream().noneMatch(TypedArguments::isLossy)) {
      return arguments;
    }
    try {
      var words =
          Arrays.asList(
              new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0", -1));
      var end = words.size() - 1;
      var typed = words.subList(end - arguments.size(), end);
      return areTheSame(arguments, typed) ? typed : arguments;
    } catch (IOException | IndexOutOfBoundsException unknown) {
      return arguments;
    }
  }

  private static boolean areTheSame(List<String> arguments, List<String> typed) {
    for (var i = 0; i < typed.size(); i++) {
      if (!isLossy(arguments.get(i)) && !arguments.get(i).equals(typed.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLossy(String argument) {
    return argument.indexOf(LOST) >= 0;
  }
}
