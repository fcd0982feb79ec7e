package io.arcpreflight.cli;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.report.JsonReportWriter;
import io.arcpreflight.report.NagiosReportWriter;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.TerminalReportWriter;
import io.arcpreflight.report.TerminalStyle;
import io.arcpreflight.report.TerminalStyle.Detail;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** How results look here: by the options, the environment and what the streams lead to. */
record Look(TerminalStyle style, Language language) {

  static Look of(ParseResult options, Surroundings surroundings) {
    var console = surroundings.console();
    var environment = surroundings.environment();
    var toTerminal = console.outIsTerminal() && OutputOptions.output(options) == null;
    var colour =
        toTerminal
            && !OutputOptions.has(options, "--no-color")
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    var detail =
        OutputOptions.has(options, "--verbose")
            ? Detail.VERBOSE
            : OutputOptions.has(options, "--short") ? Detail.SHORT : Detail.NORMAL;
    var style = new TerminalStyle(colour, console.unicode(), detail, console.width());
    return new Look(style, language(options, environment, console.unicode()));
  }

  ReportWriter writer(String format) {
    return switch (format) {
      case "json" -> new JsonReportWriter();
      case "nagios" -> new NagiosReportWriter();
      default -> new TerminalReportWriter(style, language);
    };
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
