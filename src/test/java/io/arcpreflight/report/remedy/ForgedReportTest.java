package io.arcpreflight.report.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.json.JsonReportWriter;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report that somebody has written for what its remedies would make a reader paste. */
class ForgedReportTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CATALOG, Issuers.bundled());
  private static final List<String> PAYLOADS =
      List.of(
          "x\";evil;\"", "x';evil;'", "$(evil)", "`evil`", "x|evil", "x\nevil\n", "x&&evil&", "\\';evil");

  @ParameterizedTest
  @EnumSource(OperatingSystem.class)
  void commands_runNothingOfTheReports(OperatingSystem system) throws IOException {
    var commands = new ArrayList<String>();
    var reports = LabReports.all();
    for (var number = 0; number < reports.size(); number++) {
      var report = reports.get(number).report();
      var text = new StringBuilder();
      new JsonReportWriter().write(report, text);
      var json = new ObjectMapper().readTree(text.toString());
      forge((ObjectNode) json.get("settings").isArray() ? json : json, PAYLOADS.get(number % PAYLOADS.size()));
      commands.addAll(commands(json.toString(), system));
    }
    assertThat(commands).hasSizeGreaterThan(500);
    assertThat(commands).noneMatch(command -> command.contains("evil"));
  }
}
