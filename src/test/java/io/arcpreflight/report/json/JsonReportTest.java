package io.arcpreflight.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.terminal.TerminalReportWriter;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

public class JsonReportTest {
  private final JsonReportReader reader = new JsonReportReader();

  @Test
  void write_isOneIndentedDocumentWithNothingLeftOut() throws IOException {
    assertThat(written(Reports.report(Verdict.READY, 0, 580, List.of(), List.of())))
        .isEqualTo(
            """
            {
              "schemaVersion": "1.0",
              "tool": {
                "name": "arc-preflight",
                "version": "1.0.0"
              },
              "host": {
                "name": "srv-db-07",
                "os": "Debian 12",
                "architecture": "amd64"
              },
              "startedAt": "2026-03-01T09:15:00+09:00",
              "durationMs": 580,
              "settings": [
                {
                  "name": "cloud",
                  "value": "AzureCloud",
                  "source": "default",
                  "overrides": [
                  ]
                },
                {
                  "name": "location",
                  "value": "koreacentral",
                  "source": "--location",
                  "overrides": [
                    "config.json"
                  ]
                }
              ],
              "expectations": {
                "privateLink": false,
                "strict": false,
                "interrupted": false,
                "settingProblems": [
                ],
                "mode": "check",
                "tolerated": [
                ],
                "background": null
              },
              "verdict": "ready",
              "exitCode": 0,
              "missing": [
              ],
              "findings": [
              ],
              "checks": [
              ],
              "azcmagent": null,
              "changes": null
            }
            """);
  }

  @Test
  void write_leavesAbsentFieldsAsNull() throws IOException {
    assertThat(written(Observations.rich()))
        .contains("\"command\": null", "\"affected\": null", "\"observation\": null")
        .contains("\"kind\": \"endpoint\"", "\"direct\": null");
  }

  @Test
  void write_escapesWhatATerminalWouldObey() throws IOException {
    var json = written(Reports.withEvidence("\u001b[31m \u0000 \u007f \u009b \u202e \u2028 가"));
    assertThat(json)
        .containsIgnoringCase("\"\\u001b[31m \\u0000 \\u007f \\u009b \\u202e \\u2028 가\"");
    assertThat(json.chars()).noneMatch(c -> c != '\n' && VisibleText.isHidden(c));
  }

  @Test
  void write_survivesHalfACharacter() throws IOException {
    var cut = "Server: 😀".substring(0, 9);
    var back = reader.read(written(Reports.withEvidence(cut, "whole 😀")), "report");
    assertThat(back.findings().getFirst().evidence()).containsExactly("Server: \ufffd", "whole 😀");
  }

  @Test
  void read_givesBackWhatWasWritten() throws IOException {
    var report = Observations.rich();
    assertThat(reader.read(new StringReader(written(report)), "report")).isEqualTo(report);
  }

  @Test
  void read_givesBackTheSameText() throws IOException {
    for (var report : List.of(Reports.healthy(), Reports.interrupted(), Reports.timeWasUp())) {
      assertThat(written(reader.read(written(report), "report"))).isEqualTo(written(report));
    }
  }

  @Test
  void read_showsTheSameOnATerminal() throws IOException {
    var report = Observations.rich();
    assertThat(shown(reader.read(written(report), "report"))).isEqualTo(shown(report));
  }

  private static String shown(Report report) throws IOException {
    var text = new StringBuilder();
    var style = new TerminalStyle(false, true, TerminalStyle.Detail.VERBOSE, 80);
    new TerminalReportWriter(style, Labels.in("en")).write(report, text);
    return text.toString();
  }

  public static String written(Report report) throws IOException {
    var text = new StringBuilder();
    new JsonReportWriter().write(report, text);
    return text.toString();
  }
}
