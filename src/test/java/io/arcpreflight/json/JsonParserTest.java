package io.arcpreflight.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

  @Test
  void parseObject_keepsEveryKindOfValueWithItsPlace() throws JsonSyntaxException {
    var json =
        """
        { "a": "x\\u00e9\\n\\"\\/", "a": true,
          "b": false, "c": null,
          "d": -1.50e+3, "e": {"k": "v"},
          "f": [1, []] , "h": 0 }
        """;
    assertThat(JsonParser.parseObject(json).members())
        .containsExactly(
            member("a", new JsonString("xé\n\"/", at(1, 8)), at(1, 3)),
            member("a", new JsonBoolean(true, at(1, 30)), at(1, 25)),
            member("b", new JsonBoolean(false, at(2, 8)), at(2, 3)),
            member("c", new JsonNull(at(2, 20)), at(2, 15)),
            member("d", new JsonNumber("-1.50e+3", at(3, 8)), at(3, 3)),
            member(
                "e",
                new JsonObject(
                    List.of(member("k", new JsonString("v", at(3, 29)), at(3, 24))), at(3, 23)),
                at(3, 18)),
            member(
                "f",
                new JsonArray(
                    List.of(new JsonNumber("1", at(4, 9)), new JsonArray(List.of(), at(4, 12))),
                    at(4, 8)),
                at(4, 3)),
            member("h", new JsonNumber("0", at(4, 23)), at(4, 18)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " [ ] ",
        "1",
        "-0.5e+3",
        "\"\"",
        "true",
        "false",
        "null",
        "[1,2]",
        "{\"a\":{\"b\":[{},[],[[1]],{\"c\":null}]},\"d\":\"\\u00e9\\\"\"}",
        "[{},{}]",
        "\uFEFF{}",
      })
  void parse_takesJson(String json) {
    assertThatCode(() -> JsonParser.parse(json)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"secret\",}|line 1, column 15: a string in double quotes is expected",
        "{\"a\":\"secret\"|line 1, column 14: '}' is expected",
        "{\"a\":\"secret\" \"b\":1}|line 1, column 15: '}' is expected",
        "{\"a\" \"secret\"}|line 1, column 6: ':' is expected",
        "{\"a\":\"secret\"} x|line 1, column 16: unexpected content after the end",
        "{\"a\":\"secret\"}}|line 1, column 15: unexpected content after the end",
        "{'a':1}|line 1, column 2: a string in double quotes is expected",
        "{a:1}|line 1, column 2: a string in double quotes is expected",
        "{\"a\":secret}|line 1, column 6: a value is expected",
        "{\"a\":tru}|line 1, column 6: a value is expected",
        "{\"a\":True}|line 1, column 6: a value is expected",
        "{\"a\":01}|line 1, column 7: '}' is expected",
        "{\"a\":-}|line 1, column 7: a value is expected",
        "{\"a\":1.}|line 1, column 8: a value is expected",
        "{\"a\":1e}|line 1, column 8: a value is expected",
        "{\"a\":.5}|line 1, column 6: a value is expected",
        "{\"a\":+5}|line 1, column 6: a value is expected",
        "{\"a\":\"secret\\q\"}|line 1, column 14: invalid escape",
        "{\"a\":\"\\u12\"}|line 1, column 11: \\u is not followed by four",
        "{\"a\":\"\\u12g4\"}|line 1, column 11: \\u is not followed by four",
        "{\"a\":\"\\u１２３４\"}|line 1, column 9: \\u is not followed by four",
        "{\"a\":\"secret|line 1, column 13: a string is not closed",
        "// x|line 1, column 1: a value is expected",
        "{\"a\":}|line 1, column 6: a value is expected",
        "{|line 1, column 2: a string in double quotes is expected",
        "[1,]|line 1, column 4: a value is expected",
        "[1 2]|line 1, column 4: ']' is expected",
        "[1}|line 1, column 3: ']' is expected",
        "[\u000b1]|line 1, column 2: a value is expected",
      })
  void parse_refusesWhatGoRefuses(String json, String sentence) {
    assertThatThrownBy(() -> JsonParser.parse(json))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageStartingWith(sentence)
        .message()
        .doesNotContain("secret");
  }

  @Test
  void parseObject_refusesOtherValues() {
    assertThatThrownBy(() -> JsonParser.parseObject("[1]"))
        .hasMessage("line 1, column 1: a JSON object, which begins with '{', is expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "{", "[", "[1", "[1,", "{\"a", "{\"a\"", "{\"a\":", "\"a\\", "\"\\u00", "tr", "-", "1."
      })
  void parse_knowsWhatIsCutOff(String json) {
    assertThatThrownBy(() -> JsonParser.parse(json))
        .asInstanceOf(InstanceOfAssertFactories.type(JsonSyntaxException.class))
        .matches(JsonSyntaxException::isCutOff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1}", "{} x", "[tru]", "[\"\\q\"]"})
  void parse_knowsWhatIsNotCutOff(String json) {
    assertThatThrownBy(() -> JsonParser.parse(json))
        .asInstanceOf(InstanceOfAssertFactories.type(JsonSyntaxException.class))
        .matches(e -> !e.isCutOff());
  }

  @Test
  void parse_countsLines() {
    assertThatThrownBy(() -> JsonParser.parse("{\r\n  \"a\": 1\n  \"b\": 2\n}"))
        .hasMessage("line 3, column 3: '}' is expected");
    assertThatThrownBy(() -> JsonParser.parse("{\n\"a\": \"x\ny\"}"))
        .hasMessage("line 2, column 8: a string is not closed with a double quote");
    assertThatThrownBy(() -> JsonParser.parse("[\"a\tb\"]"))
        .hasMessage("line 1, column 4: a string has a control character that is not escaped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void parse_bracketsWithoutEnd_exhaustNothing(String opening) {
    assertThatThrownBy(() -> JsonParser.parse(opening.repeat(1_000_000)))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageEndingWith(": too many nested brackets");
  }

  @Test
  void parse_depthWithinBounds_isRead() {
    assertThatCode(() -> JsonParser.parse("[".repeat(100) + "]".repeat(100)))
        .doesNotThrowAnyException();
    assertThatCode(() -> JsonParser.parse("[" + "[],".repeat(1000) + "[]]"))
        .doesNotThrowAnyException();
  }

  @Test
  void parse_tooManyValues_endsWithAnError() {
    assertThatThrownBy(() -> JsonParser.parse("[" + "0,".repeat(1_000_000) + "0]"))
        .hasMessageEndingWith("there are more than 1000000 values");
  }

  @Test
  void parse_bracketsInText_areText() throws JsonSyntaxException {
    var brackets = "[{".repeat(1000);
    assertThat(JsonParser.parse('"' + brackets + '"'))
        .isEqualTo(new JsonString(brackets, at(1, 1)));
  }

  @Test
  void duplicates_areFound() throws JsonSyntaxException {
    var object = JsonParser.parseObject("{\"a\": 1, \"b\": 2,\n\"a\": 3}");
    assertThat(object.firstDuplicate()).map(JsonMember::position).contains(at(2, 1));
    assertThat(JsonParser.parseObject("{\"a\": 1, \"A\": 2}").firstDuplicate()).isEmpty();
  }

  @Test
  void texts_doNotPrint() throws JsonSyntaxException {
    assertThat(JsonParser.parse("{\"a\": [\"secret\"]}").toString()).doesNotContain("secret");
  }

  private static JsonMember member(String name, JsonValue value, JsonPosition position) {
    return new JsonMember(name, value, position);
  }

  private static JsonPosition at(int line, int column) {
    return new JsonPosition(line, column);
  }
}
