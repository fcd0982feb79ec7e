package io.arcpreflight.cli;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ExplanationWriter;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.LogWriter;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.json.JsonExplanationWriter;
import io.arcpreflight.report.json.JsonLogWriter;
import io.arcpreflight.report.json.JsonReportWriter;
import io.arcpreflight.report.nagios.NagiosReportWriter;
import io.arcpreflight.report.nagios.NagiosStatus;
import io.arcpreflight.report.terminal.AzcmagentRunWriter;
import io.arcpreflight.report.terminal.TerminalExplanationWriter;
import io.arcpreflight.report.terminal.TerminalLogWriter;
import io.arcpreflight.report.terminal.TerminalReportWriter;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** How results look here: by the options, the environment and what the streams lead to. */
record Look(TerminalStyle style, Language language) {

  static Look of(ParseResult options, Surroundings surroundings) {
    return of(options, surroundings, Parameters.NONE);
  }

  /** The same, where a configuration file has a say. */
  static Look of(ParseResult options, Surroundings surroundings, Parameters parameters) {
    var console = surroundings.console();
    var environment = surroundings.environment();
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
    var style = new TerminalStyle(colour, console.unicode(), detail, console.width());
    return new Look(style, language(options, environment, console.unicode()));
  }

  /**
   * Writes a report.
   *
   * @return the exit status that belongs to it in this format
   */
  int show(Report report, String format, Output output) throws IOException {
    var writer = writer(format);
    output.write(out -> writer.write(report, out));
    return format.equals(OutputOptions.NAGIOS) ? NagiosStatus.of(report).exit() : report.exitCode();
  }

  /** Writes for a person what became of azcmagent, below its own output. */
  void showAfterConnect(Report report, Output output) throws IOException {
    output.write(out -> new AzcmagentRunWriter(style, words()).write(report, out));
  }

  private ReportWriter writer(String format) {
    return switch (format) {
      case OutputOptions.JSON -> new JsonReportWriter();
      case OutputOptions.NAGIOS -> new NagiosReportWriter(words());
      default -> new TerminalReportWriter(style, words());
    };
  }

  /**
   * @throws BadInputException for a format that only reports have
   */
  ExplanationWriter explanationWriter(String format, Surroundings surroundings) {
    return switch (format) {
      case OutputOptions.JSON -> new JsonExplanationWriter();
      case OutputOptions.NAGIOS ->
          throw new BadInputException(
              ExitCode.ARGUMENT,
              "--format: nagios shows a saved report only; text and json show everything");
      default -> new TerminalExplanationWriter(style, words(), surroundings.host().system());
    };
  }

  LogWriter logWriter(String format) {
    return format.equals(OutputOptions.JSON)
        ? new JsonLogWriter()
        : new TerminalLogWriter(style, words());
  }

  /** A line that changes in place on the terminal, or nobody who listens when there is none. */
  Progress progress(Surroundings surroundings) {
    if (!surroundings.console().errIsTerminal()) {
      return Progress.NONE;
    }
    var terminal = new PrintWriter(surroundings.err(), true, surroundings.err().charset());
    return Progress.on(new ProgressLine(terminal, style, words(), surroundings.clock()));
  }

  Labels words() {
    return Labels.in(language.tag());
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
