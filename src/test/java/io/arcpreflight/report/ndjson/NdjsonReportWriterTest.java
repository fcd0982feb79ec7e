package io.arcpreflight.report.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.json.JsonReportWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonReportWriterTest {
  private static List<JsonNode> lines(Report report) throws IOException {
    var out = new StringBuilder();
    new NdjsonReportWriter().write(report, out);
    var nodes = new ArrayList<JsonNode>();
    for (var line : out.toString().split("\n", -1)) {
      if (!line.isEmpty()) {
        nodes.add(new ObjectMapper().readTree(line));
      }
    }
    return nodes;
  }

  @Test
  void lines_holdWhatTheJsonReportHolds() throws IOException {
    var report = Observations.rich();
    var json = new StringBuilder();
    new JsonReportWriter().write(report, json);
    var whole = new ObjectMapper().readTree(json.toString());
    var lines = lines(report);
    assertThat(lines).hasSize(1 + report.findings().size() + report.checks().size());
    assertThat(lines.getFirst().get("record").asText()).isEqualTo("run");
    assertThat(lines.getFirst().get("run").get("host")).isEqualTo(whole.get("host"));
    assertThat(lines.get(1).get("finding")).isEqualTo(whole.get("findings").get(0));
    assertThat(lines.getLast().get("check"))
        .isEqualTo(whole.get("checks").get(whole.get("checks").size() - 1));
  }
}
