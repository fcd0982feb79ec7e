package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectReaderTest {

  @Test
  void read_everyKindOfValueWithItsLine() throws ConfigSyntaxException {
    var json =
        """
        { "a": "x\\u00e9\\n\\"\\/", "a": true,
          "b": false, "c": null,
          "d": -1.50e+3, "e": {"k": "v"},
          "f": [1, [], {"g": 2}] , "h": 0 }
        """;
    assertThat(JsonObjectReader.read(json))
        .containsExactly(
            new ConfigEntry("a", new ConfigValue.Text("xé\n\"/"), 1),
            new ConfigEntry("a", new ConfigValue.Switch(true), 1),
            new ConfigEntry("b", new ConfigValue.Switch(false), 2),
            new ConfigEntry("c", new ConfigValue.Nothing(), 2),
            new ConfigEntry("d", new ConfigValue.Figure("-1.50e+3"), 3),
            new ConfigEntry(
                "e",
                new ConfigValue.Pairs(List.of(new ConfigEntry("k", new ConfigValue.Text("v"), 3))),
                3),
            new ConfigEntry("f", new ConfigValue.Items(), 4),
            new ConfigEntry("h", new ConfigValue.Figure("0"), 4));
    assertThat(JsonObjectReader.read(" {} ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]|line 1: a JSON object, which begins with '{', is expected",
        "{\"a\":\"secret\",}|line 1: a text in double quotes is expected",
        "{\"a\":\"secret\"|line 1: '}' is expected",
        "{\"a\":\"secret\" \"b\":1}|line 1: '}' is expected",
        "{\"a\" \"secret\"}|line 1: ':' is expected",
        "{\"a\":\"secret\"} x|line 1: something follows after the end",
        "{\"a\":\"secret\"}}|line 1: something follows after the end",
        "{'a':1}|line 1: a text in double quotes is expected",
        "{a:1}|line 1: a text in double quotes is expected",
        "{\"a\":secret}|line 1: a value is expected",
        "{\"a\":tru}|line 1: a value is expected",
        "{\"a\":01}|line 1: '}' is expected",
        "{\"a\":-}|line 1: a value is expected",
        "{\"a\":1.}|line 1: a value is expected",
        "{\"a\":\"secret\\q\"}|line 1: a backslash stands before",
        "{\"a\":\"\\u12\"}|line 1: \\u is not followed by four",
        "{\"a\":\"\\u12g4\"}|line 1: \\u is not followed by four",
        "{\"a\":\"secret|line 1: a text is not closed",
        "// x|line 1: a JSON object",
        "{\"a\":}|line 1: a value is expected",
        "{|line 1: a text in double quotes is expected",
        "{\"a\":[1,]}|line 1: a value is expected",
      })
  void read_refusesWhatGoRefuses(String json, String sentence) {
    assertThatThrownBy(() -> JsonObjectReader.read(json))
        .isInstanceOf(ConfigSyntaxException.class)
        .hasMessageStartingWith(sentence)
        .message()
        .doesNotContain("secret");
  }

  @Test
  void read_namesTheLine() {
    assertThatThrownBy(() -> JsonObjectReader.read("{\n\"a\": 1,\n\"b\": \n}"))
        .hasMessageStartingWith("line 4:");
    assertThatThrownBy(() -> JsonObjectReader.read("{\n\"a\": \"x\ny\"}"))
        .hasMessage("line 2: a text is not closed with a double quote");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void read_bracketsWithoutEnd(String opening) {
    assertThatThrownBy(() -> JsonObjectReader.read("{\"a\":" + opening.repeat(100_000)))
        .hasMessage("line 1: too many brackets within brackets");
  }
}
