package io.arcpreflight.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNodeTest {
  private static final String LIST =
      """
      {"hosts": [
        "a.test", "b.test",
        {"ports": [443,
                   "s3cret"], "empty": [], "blank": " ", "n": 4.5}
      ]}
      """;

  @Test
  void values_areReadByTheirNames() {
    var host = JsonNode.parse("list.json", LIST).required("hosts").items().get(2);
    assertThat(host.names()).containsExactly("ports", "empty", "blank", "n");
    assertThat(host.required("ports").items().getFirst().integer(1, 65535)).isEqualTo(443);
    assertThat(host.required("ports").items().get(1).text()).isEqualTo("s3cret");
    assertThat(host.required("blank").textOrEmpty()).isEqualTo(" ");
    assertThat(host.has("n")).isTrue();
    assertThat(host.optional("m")).isEmpty();
  }

  @Test
  void mistakes_areToldWithDocumentLineAndPath() {
    refuses(
        root -> root.required("hosts").items().get(2).text(),
        "list.json, line 3: hosts[2] must be a string, not an object");
    refuses(
        root -> port(root, 1).integer(1, 9),
        "list.json, line 4: hosts[2].ports[1] must be a whole number from 1 to 9");
    refuses(
        root -> port(root, 0).integer(1, 9),
        "list.json, line 3: hosts[2].ports[0] must be a whole number from 1 to 9");
    refuses(
        root -> third(root).required("n").integer(1, 9),
        "list.json, line 4: hosts[2].n must be a whole number from 1 to 9");
    refuses(
        root -> third(root).required("empty").items(),
        "list.json, line 4: hosts[2].empty must be a list with at least one element, not an empty"
            + " one");
    refuses(
        root -> third(root).required("blank").text(),
        "list.json, line 4: hosts[2].blank must be a string, not an empty one");
    refuses(root -> third(root).required("id"), "list.json, line 3: hosts[2] has no \"id\"");
    refuses(root -> root.required("id"), "list.json, line 1: the document has no \"id\"");
    refuses(
        JsonNode::items,
        "list.json, line 1: the document must be a list with at least one"
            + " element, not an object");
    refuses(
        root -> third(root).withOnly(List.of("ports", "empty", "n")),
        "list.json, line 4: hosts[2].blank is not a known field; allowed are ports, empty, n");
  }

  @Test
  void fieldTwice_isRefused() {
    assertThatThrownBy(() -> JsonNode.parse("x", "{\"a\": 1,\n\"a\": 2}").withOnly(List.of("a")))
        .hasMessage("x, line 2: a is given twice");
  }

  @Test
  void text_thatIsNoJson_isRefused() {
    assertThatThrownBy(() -> JsonNode.parse("x", "{\"a\": s3cret}"))
        .isInstanceOf(JsonContentException.class)
        .hasMessageStartingWith("x is not valid JSON: line 1, column 7: a value is expected")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF", "\uFEFF\n"})
  void emptyText_isRefused(String json) {
    assertThatThrownBy(() -> JsonNode.parse("x", json)).hasMessage("x is empty; JSON is expected");
  }

  private static void refuses(Consumer<JsonNode> access, String sentence) {
    assertThatThrownBy(() -> access.accept(JsonNode.parse("list.json", LIST)))
        .isInstanceOf(JsonContentException.class)
        .hasMessage(sentence);
  }

  private static JsonNode third(JsonNode root) {
    return root.required("hosts").items().get(2);
  }

  private static JsonNode port(JsonNode root, int index) {
    return third(root).required("ports").items().get(index);
  }
}
