package io.arcpreflight.cli.option;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.report.ReportStyle;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** How results look here: by the options, the environment and what the streams lead to. */
public final class StyleOptions {
  private StyleOptions() {}

  public static ReportStyle style(ParseResult options, ProcessContext context, Console console) {
    return style(options, context, console, Parameters.NONE);
  }

  /** The same, where a configuration file has a say. */
  public static ReportStyle style(
      ParseResult options, ProcessContext context, Console console, Parameters parameters) {
    var environment = context.environment();
    var toTerminal = console.outIsTerminal() && OutputOptions.output(options) == null;
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
            toTerminal ? console.width() : Console.USUAL_WIDTH);
    var language = language(options, environment, console.unicode());
    return new ReportStyle(style, language, context.host().system());
  }

  /** A terminal that shows ASCII alone cannot show Korean. */
  private static Language language(
      ParseResult options, Map<String, String> environment, boolean unicode) {
    var asked = options.<String>matchedOptionValue("--lang", null);
    if (asked != null) {
      return asked.equals("ko") ? Language.KOREAN : Language.ENGLISH;
    }
    for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      var locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return unicode && locale.startsWith("ko") ? Language.KOREAN : Language.ENGLISH;
      }
    }
    return Language.ENGLISH;
  }
}
