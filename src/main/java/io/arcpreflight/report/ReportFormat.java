package io.arcpreflight.report;

import io.arcpreflight.report.checks.CheckList;
import io.arcpreflight.report.checks.CheckListWriter;
import io.arcpreflight.report.contacts.ContactList;
import io.arcpreflight.report.contacts.ContactListWriter;
import io.arcpreflight.report.firewall.FirewallCsvWriter;
import io.arcpreflight.report.firewall.FirewallMarkdownWriter;
import io.arcpreflight.report.html.HtmlReportWriter;
import io.arcpreflight.report.json.JsonExplanationWriter;
import io.arcpreflight.report.json.JsonLogWriter;
import io.arcpreflight.report.json.JsonReportWriter;
import io.arcpreflight.report.junit.JUnitReportWriter;
import io.arcpreflight.report.markdown.MarkdownReportWriter;
import io.arcpreflight.report.nagios.NagiosReportWriter;
import io.arcpreflight.report.nagios.NagiosStatus;
import io.arcpreflight.report.ndjson.NdjsonReportWriter;
import io.arcpreflight.report.prometheus.PrometheusReportWriter;
import io.arcpreflight.report.terminal.TerminalExplanationWriter;
import io.arcpreflight.report.terminal.TerminalLogWriter;
import io.arcpreflight.report.terminal.TerminalReportWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The formats of results: a name, who writes what in it, and the exit code that belongs to it. A
 * writer's classes are loaded where its format is asked for.
 */
public enum ReportFormat {
  TEXT,
  JSON,
  NAGIOS,
  JUNIT,
  PROMETHEUS,
  MARKDOWN,
  HTML,
  FIREWALL,
  FIREWALL_CSV,
  NDJSON;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of this name, in whatever case. */
  public static ReportFormat named(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What a format is asked for. */
  public enum Subject {
    /** The report of a run that only looks, or a saved one. */
    REPORT,
    /** The report of a run of azcmagent, whose exit code is azcmagent's own. */
    AZCMAGENT_RUN,
    EXPLANATION,
    LOG,
    CHECK_LIST
  }

  /** The names of the formats that there are for this. */
  public static List<String> ids(Subject subject) {
    var ids = new ArrayList<String>();
    for (var format : values()) {
      if (format.isFor(subject)) {
        ids.add(format.id());
      }
    }
    return ids;
  }

  public boolean isFor(Subject subject) {
    return switch (subject) {
      case REPORT -> true;
      case AZCMAGENT_RUN -> this != NAGIOS;
      case EXPLANATION, LOG -> this == TEXT || this == JSON;
      case CHECK_LIST -> this == TEXT || this == JSON || this == NAGIOS;
    };
  }

  /**
   * Whether what it writes is for nobody but the one who asked for it, because it holds names and
   * addresses. Metrics are read by a collector under its own user.
   */
  public boolean isPrivate() {
    return this != PROMETHEUS;
  }

  public ReportWriter reportWriter(ReportStyle style) {
    return switch (this) {
      case TEXT -> new TerminalReportWriter(style.terminal(), style.labels());
      case JSON -> new JsonReportWriter();
      case NAGIOS -> new NagiosReportWriter(style.labels());
      case JUNIT -> new JUnitReportWriter(style.labels());
      case PROMETHEUS -> new PrometheusReportWriter();
      case MARKDOWN -> new MarkdownReportWriter(style.labels());
      case HTML -> new HtmlReportWriter(style.labels(), style.language().tag());
      case FIREWALL -> new FirewallMarkdownWriter(style.labels());
      case FIREWALL_CSV -> new FirewallCsvWriter(style.labels());
      case NDJSON -> new NdjsonReportWriter();
    };
  }

  /** The exit status of a process that writes this report. */
  public int exitCode(Report report) {
    return this == NAGIOS ? NagiosStatus.of(report).exit() : report.exitCode();
  }

  /**
   * Who writes explanations.
   *
   * @throws IllegalStateException where it is not for explanations
   */
  public ExplanationWriter explanationWriter(ReportStyle style) {
    return switch (this) {
      case TEXT -> new TerminalExplanationWriter(style.terminal(), style.labels(), style.system());
      case JSON -> new JsonExplanationWriter();
      case NAGIOS, JUNIT, PROMETHEUS, MARKDOWN, HTML, FIREWALL, FIREWALL_CSV, NDJSON ->
          throw new IllegalStateException(id() + " is not for explanations");
    };
  }

  /**
   * Who writes what logs hold.
   *
   * @throws IllegalStateException where it is not for logs
   */
  public LogWriter logWriter(ReportStyle style) {
    return switch (this) {
      case TEXT -> new TerminalLogWriter(style.terminal(), style.labels());
      case JSON -> new JsonLogWriter();
      case NAGIOS, JUNIT, PROMETHEUS, MARKDOWN, HTML, FIREWALL, FIREWALL_CSV, NDJSON ->
          throw new IllegalStateException(id() + " is not for logs");
    };
  }

  /** Writes the list of the checks that a run would have. */
  public void write(CheckList list, Appendable out) throws IOException {
    if (this == JSON) {
      CheckListWriter.writeJson(list, out);
    } else {
      CheckListWriter.writeText(list, out);
    }
  }

  /** Writes whom a run would contact. */
  public void write(ContactList list, ReportStyle style, Appendable out) throws IOException {
    if (this == JSON) {
      ContactListWriter.writeJson(list, out);
    } else {
      new ContactListWriter(style.terminal(), style.labels()).writeText(list, out);
    }
  }

  /**
   * Writes why there is no result, where the format's readers know of no other way to hear of it.
   *
   * @param exitCode of a process whose format has no word in it
   * @return the exit status of the process
   */
  public int writeFailure(String sentence, int exitCode, StringBuilder out) {
    if (this != NAGIOS) {
      return exitCode;
    }
    NagiosReportWriter.writeUnknown(sentence, out);
    return NagiosStatus.UNKNOWN.exit();
  }
}
