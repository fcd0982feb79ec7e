package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.json.JsonMember;
import io.arcpreflight.json.JsonPosition;
import io.arcpreflight.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlMappingReaderTest {

  @Test
  void read_everyKindOfValueWithItsLine() throws ConfigSyntaxException {
    var yaml =
        """
        # how we connect
        ---
        location: koreacentral
        verbose: true
        "json": 'false'
        resource-group: 0123
        correlation-id:
        tags: &common {Site: Seoul, Owner: Ops Team}
        again: *common
        list: [a, {b: c}]
        secret: |
          x
        text: !!str true
        """;
    assertThat(YamlMappingReader.read(yaml))
        .extracting(JsonMember::name, it -> it.value().kind(), it -> it.position().line())
        .containsExactly(
            tuple("location", "a string", 3),
            tuple("verbose", "true or false", 4),
            tuple("json", "a string", 5),
            tuple("resource-group", "a string", 6),
            tuple("correlation-id", "null", 7),
            tuple("tags", "an object", 8),
            tuple("again", "an object", 9),
            tuple("list", "a list", 10),
            tuple("secret", "a string", 11),
            tuple("text", "a string", 13));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: [secret|line 1: not valid YAML",
        "a: secret\\n b: x|line 2: not valid YAML",
        "\\tsecret: x|line 1: not valid YAML",
        "a: \"secret|line 1: not valid YAML",
        "a: *secret|line 1: the alias has no anchor",
        "- secret|line 1: keys and values are expected",
        "secret|line 1: keys and values are expected",
        "a:secret|line 1: keys and values are expected",
        "# secret|it has only comments",
        "a: 1\\n---\\nb: secret|line 2: there is a second document",
        "? [secret]\\n: 1|line 1: a plain string is expected as key",
        "a: \\u0001|it has a character that YAML does not allow",
      })
  void read_refusesInOneSentence(String yaml, String sentence) {
    var text = yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001");
    assertThatThrownBy(() -> YamlMappingReader.read(text))
        .isInstanceOf(ConfigSyntaxException.class)
        .hasMessageStartingWith(sentence)
        .message()
        .doesNotContain("secret");
  }

  @Test
  void read_bracketsWithoutEnd() {
    for (var bracket : List.of("[", "{a: ")) {
      assertThatThrownBy(() -> YamlMappingReader.read("a: " + bracket.repeat(20_000)))
          .hasMessageContaining("too many nested brackets");
    }
  }

  @Test
  void read_aliasesWithinAliasesAreNotExpanded() throws ConfigSyntaxException {
    var yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (var i = 1; i < 100; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(YamlMappingReader.read(yaml.toString())).hasSize(100);
  }

  /** YAML 1.2.2, 8.1.1.2: what keeps the last line break keeps the one that is there. */
  @ParameterizedTest
  @CsvSource({
    "'a: |\n  x', x",
    "'a: >\n  x\n  y', x y",
    "'a: |+\n  x', x",
    "'a: |\n  x\n', 'x\n'",
    "'a: |+\n  x\n\n  ', 'x\n\n'",
    "'a: |\n  😀', 😀",
    "'a: \"x\\n\"', 'x\n'"
  })
  void read_blockEndsAsItIsWritten(String yaml, String text) throws ConfigSyntaxException {
    assertThat(YamlMappingReader.read(yaml).getFirst().value())
        .isInstanceOfSatisfying(
            JsonString.class, value -> assertThat(value.text()).isEqualTo(text));
  }

  /** As Java counts: what editors show as one character may be two. */
  @Test
  void read_mistakeBehindAWideCharacter_hasItsColumn() {
    assertThatExceptionOfType(ConfigSyntaxException.class)
        .isThrownBy(() -> YamlMappingReader.read("😀: *x"))
        .extracting(ConfigSyntaxException::position)
        .isEqualTo(new JsonPosition(1, 5));
  }
}
