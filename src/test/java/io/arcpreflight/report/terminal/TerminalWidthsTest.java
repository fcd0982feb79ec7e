package io.arcpreflight.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.text.TextWidth;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports on terminals of every width. */
class TerminalWidthsTest {
  private static final int WIDEST_LABEL = 13;

  @ParameterizedTest
  @CsvSource({
    "40,en", "60,en", "80,en", "120,en", "200,en", "40,ko", "60,ko", "80,ko", "120,ko", "200,ko"
  })
  void finding_wholeText(int width, String language) throws IOException {
    var report = language.equals("ko") ? Reports.inKorean() : Reports.proxyForbidden();
    assertThat(finding(written(report, Detail.NORMAL, width, language)))
        .isEqualTo(Recorded.text("terminal/proxy-forbidden-" + width + "-" + language + ".txt"));
  }

  /** The block of the finding, which has a little of everything. */
  private static String finding(String report) {
    var start = report.indexOf("\n1 ") + 1;
    return report.substring(start, report.indexOf("\n\n", start) + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 120, 200})
  void anyLine_goesBeyondForOneWordAlone(int width) throws IOException {
    for (var language : List.of("en", "ko")) {
      for (var report : reports()) {
        for (var detail : Detail.values()) {
          for (var line : written(report, detail, width, language).lines().toList()) {
            assertThat(isWithin(line, width)).as("%d: %s", width, line).isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80})
  void noTime_isCutFromItsUnitOrItsDay(int width) throws IOException {
    for (var text :
        List.of("waited 30000 ms for it", "2026-11-28 10:15:30 it was", "it took 30.3 s, x")) {
      for (var before = 0; before < 40; before++) {
        var line = "a ".repeat(before) + text;
        var shown = written(Reports.withEvidence(line), Detail.NORMAL, width, "en");
        assertThat(shown).containsAnyOf("30000 ms", "2026-11-28 10:15:30", "30.3 s, x", "30.3 s,");
        assertThat(shown).doesNotContainPattern("30000\\n|11-28\\n|30\\.3\\n");
      }
    }
  }

  @Test
  void timeText_knowsWhatBelongsTogether() {
    assertThat(TimeText.isWithinTime("30 ms", 2)).isTrue();
    assertThat(TimeText.isWithinTime("30 sheep", 2)).isFalse();
    assertThat(TimeText.isWithinTime("a 30", 1)).isFalse();
    assertThat(TimeText.isWithinTime("2026-11-28 10:15:30", 10)).isTrue();
    assertThat(TimeText.isWithinTime("3 10:15", 1)).isFalse();
    assertThat(TimeText.isWithinTime("30 ", 2)).isFalse();
  }

  @Test
  void link_liesBehindTheRowsOfTheDocument() throws IOException {
    var linked = new TerminalStyle(true, true, true, Detail.NORMAL, 80, null);
    var text = new StringBuilder();
    new TerminalReportWriter(linked, Labels.in("en")).write(Reports.proxyForbidden(), text);
    assertThat(text)
        .contains(
            "doc    \u001b]8;;https://learn.microsoft.com/azure/azure-arc/servers/"
                + "troubleshoot\u001b\\AZCM0026; connection issues, rows 2, 4, 9"
                + "\u001b]8;;\u001b\\\n");
    assertThat(text.toString().replaceAll("\u001b\\]8;;.*?\u001b\\\\|\u001b\\[[0-9;]*m", ""))
        .isEqualTo(written(Reports.proxyForbidden(), Detail.NORMAL, 80, "en"));
  }

  @Test
  void verbose_showsTheAddressesThemselves() throws IOException {
    assertThat(written(Reports.proxyForbidden(), Detail.VERBOSE, 80, "en"))
        .contains(
            "          "
                + " https://learn.microsoft.com/azure/azure-arc/servers/network-requirements\n");
    assertThat(written(Reports.proxyForbidden(), Detail.NORMAL, 80, "en"))
        .doesNotContain("https://learn");
  }

  /** Against white and against black, by the formula of WCAG 2; three is its least for signs. */
  @ParameterizedTest
  @CsvSource({"GOOD", "BAD", "CAUTION", "REMARK", "FAINT"})
  void colour_isReadOnLightAndOnDark(AnsiColor colour) {
    var code = colour.code();
    assertThat(code).startsWith("38;5;");
    var luminance = luminance(Integer.parseInt(code.substring("38;5;".length())));
    assertThat(1.05 / (luminance + 0.05)).isGreaterThan(4);
    assertThat((luminance + 0.05) / 0.05).isGreaterThan(3.8);
  }

  /** Of the fixed colours of 256: a cube of six steps, then greys. */
  private static double luminance(int colour) {
    if (colour >= 232) {
      return linear(8 + 10 * (colour - 232));
    }
    var place = colour - 16;
    return 0.2126 * linear(step(place / 36))
        + 0.7152 * linear(step(place / 6 % 6))
        + 0.0722 * linear(step(place % 6));
  }

  private static int step(int of) {
    return of == 0 ? 0 : 55 + 40 * of;
  }

  private static double linear(int channel) {
    var part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static List<Report> reports() {
    return List.of(
        Reports.healthy(),
        Reports.proxyForbidden(),
        Reports.twoErrorsAndAWarning(),
        Reports.timeWasUp(),
        Reports.warned(),
        Reports.inKorean(),
        Observations.rich());
  }

  /** What cannot be broken stands alone, but for its label, or is a command to be copied. */
  private static boolean isWithin(String line, int width) {
    if (TextWidth.of(line) <= width || line.contains("             arc-preflight ")) {
      return true;
    }
    var text = line.length() > WIDEST_LABEL ? line.substring(WIDEST_LABEL).strip() : "";
    return line.strip().indexOf(' ') < 0 || text.indexOf(' ') < 0 || isCommand(line);
  }

  private static boolean isCommand(String line) {
    return line.startsWith("             ") && line.strip().matches("[a-z]+ .*");
  }

  private static String written(Report report, Detail detail, int width, String language)
      throws IOException {
    var text = new StringBuilder();
    var style = new TerminalStyle(false, true, detail, width);
    new TerminalReportWriter(style, Labels.in(language)).write(report, text);
    return text.toString();
  }
}
