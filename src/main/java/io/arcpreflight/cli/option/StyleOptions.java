package io.arcpreflight.cli.option;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.report.ReportStyle;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** How results look here: by the options, the environment and what the streams lead to. */
public final class StyleOptions {
  private static final String KOREAN = "ko";

  private StyleOptions() {}

  public static ReportStyle style(ParseResult options, ProcessContext context, Console console) {
    return style(options, context, console, Parameters.NONE);
  }

  /** The language of what is said of a command line that may not be understood. */
  public static Language language(List<String> arguments, ProcessContext context, Console console) {
    var at = arguments.lastIndexOf(OutputOptions.LANGUAGE);
    var asked = at < 0 || at + 1 == arguments.size() ? null : arguments.get(at + 1);
    for (var argument : arguments) {
      if (argument.startsWith(OutputOptions.LANGUAGE + "=")) {
        asked = argument.substring(OutputOptions.LANGUAGE.length() + 1);
      }
    }
    return console.unicode() && whatAsksForKorean(asked, context.environment()).isPresent()
        ? Language.KOREAN
        : Language.ENGLISH;
  }

  /** The same, where a configuration file has a say. */
  public static ReportStyle style(
      ParseResult options, ProcessContext context, Console console, Parameters parameters) {
    var environment = context.environment();
    var toTerminal = console.outIsTerminal() && OutputOptions.hasStandardOutput(options);
    var colour =
        toTerminal
            && !OutputOptions.has(options, "--no-color")
            && !parameters.isOn(Flag.NO_COLOR)
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    var detail =
        OutputOptions.has(options, "--verbose") || parameters.isOn(Flag.VERBOSE)
            ? Detail.VERBOSE
            : OutputOptions.has(options, "--short") ? Detail.SHORT : Detail.NORMAL;
    var style =
        new TerminalStyle(
            colour,
            console.unicode(),
            colour && TerminalLinks.areShown(environment),
            detail,
            toTerminal ? console.width() : Console.USUAL_WIDTH,
            null);
    var language =
        whatAsksForKorean(options, environment).isPresent() && canShowKorean(options, console)
            ? Language.KOREAN
            : Language.ENGLISH;
    return new ReportStyle(style, language, context.host().system());
  }

  /**
   * Says, once for each run, that the texts are in English although another language was asked for.
   * With a locale that is not installed, or a code page without Hangul, the output is ASCII alone.
   */
  public static void complainAboutLanguage(
      ParseResult options, ProcessContext context, Console console) {
    if (canShowKorean(options, console)
        || options.commandSpec().findOption(OutputOptions.LANGUAGE) == null) {
      return;
    }
    whatAsksForKorean(options, context.environment())
        .ifPresent(
            asking ->
                console.complain(
                    asking
                        + ": using English, because "
                        + switch (context.host().system()) {
                          case LINUX ->
                              "the locale is not installed or not UTF-8;"
                                  + " for Korean: LC_ALL=C.UTF-8 and --lang ko";
                          case WINDOWS ->
                              "this console's code page has no Hangul;"
                                  + " for Korean: chcp 65001 and --lang ko";
                        }));
  }

  private static boolean canShowKorean(ParseResult options, Console console) {
    return !OutputOptions.hasStandardOutput(options)
        || (console.unicode()
            && (console.out().charset().equals(UTF_8) || OutputOptions.printsForPeople(options)));
  }

  private static Optional<String> whatAsksForKorean(
      ParseResult options, Map<String, String> environment) {
    return whatAsksForKorean(
        options.<String>matchedOptionValue(OutputOptions.LANGUAGE, null), environment);
  }

  private static Optional<String> whatAsksForKorean(
      @Nullable String asked, Map<String, String> environment) {
    if (KOREAN.equals(asked)) {
      return Optional.of("--lang " + asked);
    }
    if (Language.ENGLISH.tag().equals(asked)) {
      return Optional.empty();
    }
    for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      var locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return locale.startsWith(KOREAN) ? Optional.of(name + "=" + locale) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
