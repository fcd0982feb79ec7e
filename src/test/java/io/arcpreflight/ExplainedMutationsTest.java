package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.json.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code scripts/mutation} need not kill is still there, and has a reason. */
class ExplainedMutationsTest {
  private static final Path FILE =
      Path.of("src", "test", "resources", "mutation", "explained.json");
  private static final Path SOURCES = Path.of("src", "main", "java");

  private static List<JsonNode> explained() throws IOException {
    return JsonNode.parse(FILE.toString(), Files.readString(FILE)).items();
  }

  @Test
  void each_isAboutALineThatIsThere() throws IOException {
    for (var entry : explained()) {
      entry.withOnly(List.of("class", "method", "mutator", "line", "reason"));
      var name = entry.required("class").text();
      var source = Files.readString(SOURCES.resolve(name.replace('.', '/') + ".java"));
      var method = entry.required("method").text();
      assertThat(source.lines().map(String::strip))
          .as(name)
          .contains(entry.required("line").text());
      assertThat(method.startsWith("<") || source.contains(" " + method + "("))
          .as("%s.%s", name, method)
          .isTrue();
      assertThat(entry.required("reason").text()).as("%s.%s", name, method).hasSizeGreaterThan(20);
    }
  }

  @Test
  void each_isThereOnce() throws IOException {
    assertThat(
            explained().stream()
                .map(
                    entry ->
                        List.of("class", "method", "mutator", "line").stream()
                            .map(field -> entry.required(field).text())
                            .toList()))
        .doesNotHaveDuplicates();
  }
}
