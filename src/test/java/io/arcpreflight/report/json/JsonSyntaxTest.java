package io.arcpreflight.report.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {
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
        "[{},{}]"
      })
  void check_takesJson(String text) {
    assertThatCode(() -> JsonSyntax.check(text, "x")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,]           | a value was expected at line 1, column 4",
        "{\"a\":1,}     | a field name in double quotes was expected at line 1, column 8",
        "{'a':1}        | a field name in double quotes was expected at line 1, column 2",
        "{\"a\" 1}      | a colon was expected at line 1, column 6",
        "[1 2]          | a comma or a closing bracket was expected at line 1, column 4",
        "[1}            | a comma or a closing bracket was expected at line 1, column 3",
        "{} x           | more text follows the end of the document at line 1, column 4",
        "[\"\\x\"]      | an unknown escape stands in a string at line 1, column 4",
        "[tru]          | a value was expected at line 1, column 5",
        "[1.]           | a value was expected at line 1, column 4",
        "[-]            | a value was expected at line 1, column 3",
      })
  void check_namesThePlace(String text, String sentence) {
    assertThatThrownBy(() -> JsonSyntax.check(text, "x")).hasMessage("x is not JSON: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[", "[1", "[1,", "{\"a", "{\"a\"", "{\"a\":", "\"a\\", "tr", "-"})
  void check_knowsWhatIsCutOff(String text) {
    assertThatThrownBy(() -> JsonSyntax.check(text, "x"))
        .hasMessageStartingWith("x is cut off: its JSON ends too early, at line 1");
  }

  @Test
  void check_countsLines() {
    assertThatThrownBy(() -> JsonSyntax.check("{\n  \"a\": 1\n  \"b\": 2\n}", "x"))
        .hasMessageEndingWith("a comma or a closing bracket was expected at line 3, column 3");
  }

  @Test
  void check_isNotExhaustedByDepth() {
    assertThatThrownBy(() -> JsonSyntax.check("[".repeat(1_000_000), "x"))
        .hasMessage("x is not JSON: the brackets are nested too deeply at line 1, column 202");
  }

  @Test
  void check_refusesControlCharactersInStrings() {
    assertThatThrownBy(() -> JsonSyntax.check("[\"a\nb\"]", "x"))
        .hasMessage("x is not JSON: a control character stands in a string at line 1, column 4");
  }
}
