package io.arcpreflight.hostile;

import static io.arcpreflight.report.html.Pages.parsed;
import static io.arcpreflight.report.html.Pages.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.HostileReports;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.fleet.FleetFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in which every text is hostile, in every format. */
class HarmlessTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile text in every field of a report stays text in every format",
          Duration.ofSeconds(20),
          512);

  /** What breaks out of an attribute, a title, a style, a script, a label or a query of a page. */
  private static final List<String> OF_PAGES =
      List.of(
          "\" onload=\"alert(1)",
          "' onerror='alert(1)",
          "</title><script>alert(1)</script>",
          "</svg><img src=x onerror=alert(1)>",
          "</script><script>alert(1)</script>",
          "</style><style>*{display:none}</style>",
          "--><script>alert(1)</script><!--",
          "<![CDATA[<script>alert(1)</script>]]>",
          "javascript:alert(1)",
          "&#60;script&#62;alert(1)",
          "\u0000<\u0000script>",
          "<a href=javascript:alert(1)>",
          "{{constructor.constructor('alert(1)')()}}",
          "<meta http-equiv=refresh content=0;url=https://evil.test>");

  @TempDir private Path folder;

  static Stream<String> texts() {
    return Stream.concat(HostileReports.TEXTS.stream(), OF_PAGES.stream());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void report(String text) throws Exception {
    var report = HostileReports.of(text);
    PROMISE.within(
        () -> {
          Harmless.require(report);
          return report;
        });
    assertThat(structure(parsed(Harmless.write(ReportFormat.HTML, report))))
        .isEqualTo(
            structure(parsed(Harmless.write(ReportFormat.HTML, HostileReports.of("harmless")))));
    assertThat(Harmless.write(ReportFormat.FIREWALL_CSV, report))
        .doesNotContain("check --only endpoint." + text);
  }

  /** Longer than what is read again of a saved report. */
  @Test
  void reportOfLongTexts() throws Exception {
    PROMISE.within(
        () -> {
          Harmless.requireInEveryFormat(HostileReports.of("x".repeat(64 << 10)));
          return 64;
        });
  }

  /** The same among many. */
  @ParameterizedTest
  @FieldSource("io.arcpreflight.report.HostileReports#TEXTS")
  void reportOfManyServers(String text) throws Exception {
    var json = Harmless.write(ReportFormat.JSON, ofThisProgram(HostileReports.of(text)));
    for (var server : List.of("a", "b")) {
      Files.writeString(folder.resolve(server + ".json"), json);
    }
    var process = new TestProcess();
    for (var format : FleetFormat.values()) {
      PROMISE.within(() -> process.run("report", folder.toString(), "--format", format.id()));
      assertThat(process.err()).isEmpty();
      switch (format) {
        case JSON -> Harmless.requireJson(process.out());
        case MARKDOWN, FIREWALL -> Harmless.requireMarkdown(process.out());
        default -> Harmless.requireVisible(process.out().replace("\r\n", "\n"));
      }
    }
  }

  private static Report ofThisProgram(Report report) {
    return new Report(
        report.schemaVersion(),
        new Report.Tool("arc-preflight", "1.0.0"),
        report.host(),
        report.startedAt(),
        report.durationMs(),
        report.settings(),
        report.expectations(),
        report.verdict(),
        report.exitCode(),
        report.missing(),
        report.findings(),
        report.checks(),
        report.azcmagent());
  }

  /** That the assertions would see what is wrong. */
  @ParameterizedTest
  @ValueSource(strings = {"a\u001b[31m", "a\u202eb", "a\tb", "a\rb", "\u0000", "\u200b"})
  void hiddenCharacter_isSeen(String text) {
    assertThatThrownBy(() -> Harmless.requireVisible(text)).isInstanceOf(AssertionError.class);
  }

  @Test
  void whatBreaksOut_isSeen() {
    for (var markdown :
        List.of("# a\n<script>", "# a\n[x](y)", "# a\n@team", "# a\n# b", "# a\n```")) {
      assertThatThrownBy(() -> Harmless.requireMarkdown(markdown))
          .as(markdown)
          .isInstanceOf(AssertionError.class);
    }
    for (var csv : List.of("=1,b\r\n", "a,b,c\r\n", "\"a,b\r\n")) {
      assertThatThrownBy(() -> Harmless.requireCsv(csv, 2))
          .as(csv)
          .isInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> Harmless.requirePrometheus("arc_preflight_x{a=\"b\nc\"} 1\n"))
        .isInstanceOf(AssertionError.class);
  }
}
