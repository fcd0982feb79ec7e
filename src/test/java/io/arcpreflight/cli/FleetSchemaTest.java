package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.arcpreflight.fixtures.SourceProgram;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.json.JsonNode;
import io.arcpreflight.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents of {@code report} against their schema, and the schema against the documents. */
class FleetSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Report.class.getResourceAsStream("json/fleet-1.schema.json"));
  private static final Schema ROW =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              "{\"$ref\": \"#/$defs/row\", \"$defs\": " + SCHEMA.getSchemaNode().get("$defs") + "}",
              InputFormat.JSON);

  @TempDir private static Path made;

  private static String document = "";
  private static List<String> rows = List.of();

  @BeforeAll
  static void readAFleet() throws IOException, InterruptedException {
    SourceProgram.run("scripts/FleetMaker.java", made.toString(), "200");
    Files.writeString(made.resolve("reports").resolve("broken.json"), "{\"schemaVersion\":");
    var process = new TestProcess();
    var lines = made.resolve("rows");
    assertThat(
            process.run(
                "report",
                made.resolve("reports").toString(),
                "--inventory",
                made.resolve("inventory.txt").toString(),
                "--format",
                "ndjson=" + lines))
        .isZero();
    rows = Files.readAllLines(lines);
    assertThat(
            process.run(
                "report",
                made.resolve("reports").toString(),
                "--inventory",
                made.resolve("inventory.txt").toString(),
                "--server",
                "*",
                "--format",
                "json"))
        .isZero();
    document = process.out();
  }

  private static List<String> faults(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void document_isValid() {
    assertThat(faults(SCHEMA, document)).isEmpty();
  }

  @Test
  void rows_areValid() {
    assertThat(rows).hasSizeGreaterThan(200).anyMatch(row -> row.contains("\"not-reported\""));
    for (var row : rows) {
      assertThat(faults(ROW, row)).as(row).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"schemaVersion\": \"1.0\" | \"schemaVersion\": \"2.0\"",
        "\"verdict\": \"ready\"     | \"verdict\": \"well\"",
        "\"severity\": \"error\"    | \"severity\": \"bad\"",
        "\"owner\": \"proxy\"       | \"owner\": \"somebody\"",
        "\"kind\": \"subnet\"       | \"kind\": \"street\"",
        "\"rank\": 1                | \"rank\": 0",
        "\"frees\":                 | \"freeing\":",
        "\"broken\": 1              | \"odd\": 1"
      })
  void whatIsNoSuchDocument_isNotValid(String right, String wrong) {
    assertThat(document).contains(right);
    assertThat(faults(SCHEMA, document.replace(right, wrong))).isNotEmpty();
  }

  /** Every field that is written is described, also those that are null. */
  @Test
  void everyField_isDescribed() {
    var schema = JsonNode.parse("schema", SCHEMA.getSchemaNode().toString());
    for (var field : JsonNode.parse("document", document).names()) {
      assertThat(schema.required("properties").names()).contains(field);
    }
    assertThat(schema.required("$defs").required("row").required("properties").names())
        .containsExactlyElementsOf(JsonNode.parse("row", rows.getFirst()).names());
  }
}
