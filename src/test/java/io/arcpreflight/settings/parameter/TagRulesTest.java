package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagRulesTest {

  @Test
  void flaws_noneAtTheLimits() {
    var most = IntStream.range(0, 50).mapToObj(i -> new Tag("t" + i, "v")).toList();
    var longest = new Tag("n".repeat(512), "v".repeat(256));
    assertThat(flaws(most)).isEmpty();
    assertThat(flaws(List.of(longest))).isEmpty();
  }

  @Test
  void flaws_oneBeyondTheLimits() {
    var tooMany = IntStream.range(0, 51).mapToObj(i -> new Tag("t" + i, "v")).toList();
    assertThat(flaws(tooMany)).containsExactly("51 tags are too many: Azure allows 50");
    assertThat(flaws(List.of(new Tag("n".repeat(513), ""))))
        .singleElement()
        .asString()
        .contains("has 513 characters; Azure allows 512");
    assertThat(flaws(List.of(new Tag("n", "v".repeat(257)))))
        .containsExactly("the value of 'n' has 257 characters; Azure allows 256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", ">", "%", "&", "\\", "?", "/"})
  void flaws_charactersThatNoNameMayHold(String character) {
    assertThat(flaws(List.of(new Tag("a" + character + "b", "v"))))
        .singleElement()
        .asString()
        .contains("contains '" + character + "'");
    assertThat(flaws(List.of(new Tag("ab", "v" + character)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"microsoftTag,microsoft", "AZURE-x,azure", "Windows,windows"})
  void flaws_prefixesThatAzureKeeps(String name, String prefix) {
    assertThat(flaws(List.of(new Tag(name, "v"))))
        .containsExactly(
            "the name '%s' begins with '%s', which Azure reserves".formatted(name, prefix));
  }

  @Test
  void flaws_sameNameInAnotherCase() {
    assertThat(flaws(List.of(new Tag("Site", "a"), new Tag("site", "b"))))
        .singleElement()
        .asString()
        .startsWith("the name 'site' is given twice");
  }

  @Test
  void flaws_noName() {
    assertThat(flaws(List.of(new Tag("", "a"))))
        .containsExactly("a tag has no name before its '='");
  }

  private static List<String> flaws(List<Tag> tags) {
    return Evidence.withoutFlag(TagRules.flaws(TagReader.read(Tag.write(tags))));
  }
}
