package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.SourceProgram;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.fleet.FleetDocument;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of packaging/analysis, run by DuckDB over the rows of a fleet. */
class AnalysisQueriesTest {
  @TempDir private static Path folder;

  private static FleetDocument document;

  @BeforeAll
  static void readTheFleet() throws IOException, InterruptedException {
    SourceProgram.run("scripts/FleetMaker.java", folder.toString(), "200");
    var process = new TestProcess();
    var status =
        process.run(
            "report",
            folder.resolve("reports").toString(),
            "--inventory",
            folder.resolve("inventory.txt").toString(),
            "--format",
            "json",
            "--format",
            "ndjson=" + folder.resolve("findings.ndjson"));
    assertThat(status).isZero();
    document = Jsonb.builder().build().type(FleetDocument.class).fromJson(process.out());
  }

  private static List<List<String>> rows(String query) throws IOException, SQLException {
    var sql =
        Files.readString(Path.of("packaging", "analysis", query))
            .replace("findings.ndjson", folder.resolve("findings.ndjson").toString());
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        var statement = database.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  @Test
  void readiness_isTheSame() throws Exception {
    var readiness = document.readiness();
    assertThat(rows("readiness.sql"))
        .containsExactlyInAnyOrder(
            List.of("ready", Integer.toString(readiness.ready())),
            List.of("ready-with-warnings", Integer.toString(readiness.readyWithWarnings())),
            List.of("not-ready", Integer.toString(readiness.notReady())),
            List.of("partial", Integer.toString(readiness.partial())),
            List.of("incomplete", Integer.toString(readiness.incomplete())),
            List.of("not-reported", Integer.toString(readiness.notReported().size())));
  }

  @Test
  void causes_areTheSame_inTheSameOrder() throws Exception {
    assertThat(rows("causes.sql"))
        .containsExactlyElementsOf(
            document.causes().stream()
                .map(
                    it ->
                        List.of(
                            it.cause(),
                            Integer.toString(it.alone()),
                            Integer.toString(it.blocked()),
                            Integer.toString(it.servers())))
                .toList());
  }

  @Test
  void theFirstChange_isTheSame() throws Exception {
    var first = document.changes().getFirst();
    var place = Objects.requireNonNull(first.place());
    assertThat(rows("first-change.sql").getFirst())
        .containsExactly(first.cause(), place.value(), Integer.toString(first.frees()));
  }
}
