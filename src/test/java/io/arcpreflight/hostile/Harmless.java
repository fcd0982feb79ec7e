package io.arcpreflight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportStyle;
import io.arcpreflight.report.html.Pages;
import io.arcpreflight.report.journal.JournalEntry;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * That a report is harmless in whatever format it is written: it keeps to the format's grammar,
 * nothing in it acts on a terminal, a page, a spreadsheet or a monitoring system, and no text of
 * others makes a line, a field, an element or a series of its own.
 */
public final class Harmless {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema JUNIT = schema();

  private static final int COLUMNS_OF_A_REQUEST = 15;
  private static final Pattern FORMULA = Pattern.compile("^[=+@\t\r-]");
  private static final Pattern SERIES =
      Pattern.compile(
          "(?<name>arc_preflight_[a-z_]+)(?<labels>\\{(?:[a-z]+=\"(?:[^\"\\\\\n"
              + "]|\\\\[\\\\\"n])*\",?)+})? -?[0-9]+(?:\\.[0-9]+)?");

  /** Colours, and an address behind a text: all that is ever sent to a terminal on purpose. */
  private static final Pattern OWN_SEQUENCE =
      Pattern.compile("\u001b\\[[0-9;]*m|\u001b]8;;(?:https://[!-~]*)?(?:\u001b\\\\|\u0007)");

  private Harmless() {}

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("src/test/resources/report/junit.xsd").toFile());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In every format, and again after it was saved and read. */
  public static void require(Report report) throws Exception {
    requireInEveryFormat(report);
    var saved = write(ReportFormat.JSON, report);
    var read = new JsonReportReader().read(saved, "saved");
    assertThat(write(ReportFormat.JSON, read)).isEqualTo(saved);
  }

  static void requireInEveryFormat(Report report) throws Exception {
    for (var format : ReportFormat.values()) {
      var text = write(format, report);
      switch (format) {
        case TEXT -> requireTerminal(report);
        case JSON -> requireJson(text);
        case NAGIOS -> requireNagios(text, report);
        case JUNIT -> requireJunit(text);
        case PROMETHEUS -> requirePrometheus(text);
        case MARKDOWN, FIREWALL -> requireMarkdown(text);
        case HTML -> requireHtml(text);
        case FIREWALL_CSV -> requireCsv(text, COLUMNS_OF_A_REQUEST);
        case NDJSON -> requireNdjson(text, report);
      }
    }
    requireJournal(JournalEntry.of(report, "4711", Labels.in("en")));
  }

  static String write(ReportFormat format, Report report) throws IOException {
    return write(format, report, new TerminalStyle(false, true, Detail.VERBOSE, 80));
  }

  private static String write(ReportFormat format, Report report, TerminalStyle terminal)
      throws IOException {
    var out = new StringBuilder();
    var style = new ReportStyle(terminal, Language.ENGLISH, OperatingSystem.LINUX);
    format.reportWriter(style).write(report, out);
    return out.toString();
  }

  /** Nothing that a terminal would obey, hide or turn the reading direction by. */
  public static void requireVisible(String text) {
    var hidden = text.codePoints().filter(it -> it != '\n' && VisibleText.isHidden(it)).findFirst();
    assertThat(hidden.isPresent() ? VisibleText.of(text) : "").isEmpty();
  }

  private static void requireTerminal(Report report) throws IOException {
    requireVisible(write(ReportFormat.TEXT, report));
    requireVisible(
        OWN_SEQUENCE
            .matcher(
                write(
                    ReportFormat.TEXT,
                    report,
                    new TerminalStyle(true, true, true, Detail.NORMAL, 120, null)))
            .replaceAll(""));
    assertThat(write(ReportFormat.TEXT, report, new TerminalStyle(false, false, Detail.SHORT, 80)))
        .matches(text -> text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
  }

  static JsonNode requireJson(String text) throws IOException {
    requireVisible(text);
    return JSON.readTree(text);
  }

  /** One value a line: the run, each finding, each check. */
  private static void requireNdjson(String text, Report report) throws IOException {
    var lines = text.split("\n", -1);
    assertThat(lines).hasSize(2 + report.findings().size() + report.checks().size());
    for (var line : lines) {
      if (!line.isEmpty()) {
        assertThat(requireJson(line).isObject()).isTrue();
      }
    }
  }

  /** A status line, performance data, and a line for each finding that is none of information. */
  private static void requireNagios(String text, Report report) {
    requireVisible(text);
    assertThat(text).matches("(?s)ARC (OK|WARNING|CRITICAL|UNKNOWN) - .* \\| checks=[0-9]+ .*");
    assertThat(text.chars().filter(c -> c == '|')).hasSize(1);
    assertThat(text.lines().count()).isLessThanOrEqualTo(1 + report.findings().size());
  }

  private static void requireJunit(String xml) throws Exception {
    requireVisible(xml);
    JUNIT.newValidator().validate(new StreamSource(new StringReader(xml)));
    assertThat(xml).doesNotContain("]]>", "<script", "<b>");
  }

  /** The text format's grammar; every series once, each metric in one piece below its type. */
  public static void requirePrometheus(String text) {
    requireVisible(text);
    var series = new HashSet<String>();
    var metrics = new HashSet<String>();
    var metric = "";
    assertThat(text).endsWith("\n");
    var lines = text.substring(0, text.length() - 1).split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("# HELP ")) {
        metric = lines[i].split(" ", -1)[2];
        assertThat(metrics.add(metric)).as(metric).isTrue();
        assertThat(lines[i + 1]).isEqualTo("# TYPE " + metric + " gauge");
        i++;
      } else {
        var matcher = SERIES.matcher(lines[i]);
        assertThat(matcher.matches()).as(lines[i]).isTrue();
        assertThat(matcher.group("name")).isEqualTo(metric);
        assertThat(series.add(metric + matcher.group("labels"))).as(lines[i]).isTrue();
      }
    }
    assertThat(text.lines().filter(it -> it.startsWith("arc_preflight_exit_code"))).hasSize(1);
  }

  /** Outside of code, what Markdown or HTML would take as its own is escaped. */
  public static void requireMarkdown(String markdown) {
    requireVisible(markdown);
    var fence = "";
    for (var line : markdown.split("\n", -1)) {
      var start = line.strip();
      if (fence.isEmpty() && start.startsWith("```")) {
        fence = start.replaceAll("[^`].*", "");
      } else if (start.equals(fence)) {
        fence = "";
      } else if (fence.isEmpty()) {
        requireProse(line);
      }
    }
    assertThat(fence).isEmpty();
    assertThat(markdown.split("<details>", -1)).hasSameSizeAs(markdown.split("\n</details>\n", -1));
    assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
  }

  private static void requireProse(String line) {
    var prose =
        line.replaceAll("(?<![`\\\\])(`+)(?!`).*?(?<!`)\\1(?!`)", "")
            .replaceAll("\\\\.", "")
            .replace("@<!-- -->", "")
            .replaceAll("^\\d+\\. \\[ \\] ", "")
            .replaceAll("</?details>|<summary>[a-zA-Z0-9 ]*</summary>", "")
            .replace("**", "");
    assertThat(prose).doesNotContain("<", "`", "[", "*", "@");
    assertThat(line.startsWith("|") ? prose.replaceAll("^\\||\\|$| \\| ", "") : prose)
        .doesNotContain("|");
  }

  /** A page of one script and one style, its own, and of links to the documentation alone. */
  private static void requireHtml(String page) throws Exception {
    requireVisible(page);
    Pages.requireOwnScriptOnly(Pages.requireSound(page));
  }

  /** Records of one length, no field of which is a formula. */
  public static List<List<String>> requireCsv(String csv, int columns) {
    requireVisible(csv.replace("\r\n", "\n"));
    var records = new ArrayList<List<String>>();
    for (var record : csv.split("\r\n", -1)) {
      if (!record.isEmpty()) {
        var fields = fields(record);
        assertThat(fields).hasSize(columns).noneMatch(it -> FORMULA.matcher(it).find());
        records.add(fields);
      }
    }
    return records;
  }

  private static List<String> fields(String record) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < record.length(); i++) {
      var c = record.charAt(i);
      if (quoted && c == '"' && i + 1 < record.length() && record.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    assertThat(quoted).as(record).isFalse();
    fields.add(field.toString());
    return fields;
  }

  /** A field a line, and no field of a name that others chose. */
  private static void requireJournal(String entry) {
    requireVisible(entry);
    for (var line : entry.split("\n", -1)) {
      assertThat(line)
          .matches(
              "|(MESSAGE|MESSAGE_ID|PRIORITY|SYSLOG_IDENTIFIER|OBJECT_PID|ARC_PREFLIGHT_[A-Z_]+)=.*");
    }
  }
}
