package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.text.MarkedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a=b|[a]=[b]",
        "a=b,c=d|[a]=[b] [c]=[d]",
        "a=b, c=d|[a]=[b] [c]=[d]",
        "a = b|[a]=[b]",
        "a=|[a]=[]",
        "a=''|[a]=[]",
        "Owner='Shared Infrastructure Services'|[Owner]=[Shared Infrastructure Services]",
        "'Cost Center'='A, B'|[Cost Center]=[A, B]",
        "a='x=y'|[a]=[x=y]",
        "a=x=y|[a]=[x=y]",
        "a=x\\,y,b=z|[a]=[x,y] [b]=[z]",
        "a=O\\'Brien|[a]=[O'Brien]",
        "a='O\\'Brien & Sons'|[a]=[O'Brien & Sons]",
        "a=C:\\\\temp|[a]=[C:\\temp]",
        "a=x\\ y|[a]=[x y]",
        "a='  x '|[a]=[  x ]",
        "소유자='운영 팀'|[소유자]=[운영 팀]",
        "a=pre'mid dle'post|[a]=[premid dlepost]",
      })
  void read_whatIsWellWritten(String text, String tags) {
    var read = TagReader.read(text);
    assertThat(read.flaws()).isEmpty();
    assertThat(shown(read.tags())).isEqualTo(tags);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a|'a' has no '='",
        "a=b,c|'c' has no '='",
        "a=b,,c=d|nothing between two commas",
        "a=b,|or at an end of the list",
        ",a=b|or at an end of the list",
        "a=x y|'a=x y' contains a space",
        "Cost Center=1|'Cost Center=1' contains a space",
        "a='x|the single quote before 'x' is not closed",
        "a=O'Brien,b=c|the single quote before 'Brien,b=c' is not closed",
        "a=b\\|a backslash at the end escapes nothing",
      })
  void read_oneSentenceForWhatIsNot(String text, String sentence) {
    assertThat(Evidence.withoutFlag(TagReader.read(text).flaws()))
        .singleElement()
        .asString()
        .contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a=b,c|c|2",
        "a=b,,c=d|a=b,,c=d|5",
        "a=b,|a=b,|5",
        ",a=b|,a=b|1",
        "z=1, a=x y|a=x y|4",
        "Cost  Center=1|Cost  Center=1|5",
        "부서='가', 팀 원=x|팀 원=x|2",
        "a=b\\|a=b\\|4",
        "z=1,=b|z=1,=b|5",
        "z=1,'a\\,b'\\\\=x|z=1,'a\\,b'\\\\=x|12",
        "z=1, azureX=x|z=1, azureX=x|6",
        "z=1,Z=2|z=1,Z=2|5",
      })
  void read_whatIsNot_withTheValueAndThePlace(String text, String value, int position) {
    var read = TagReader.read(text);
    var flaws = new ArrayList<>(read.flaws());
    flaws.addAll(TagRules.flaws(read));
    assertThat(flaws)
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.values())
                    .containsEntry("value", value)
                    .containsEntry("position", (long) position));
  }

  @Test
  void read_everyFlawAtOnce() {
    assertThat(TagReader.read("a,b=x y,,c='z").flaws()).hasSize(4);
  }

  @Test
  void read_whatIsTooLong_isNotShown() {
    var longest = "a=b,," + "x".repeat(3_993) + "=c";
    assertThat(TagReader.read(longest).flaws())
        .singleElement()
        .satisfies(it -> assertThat(it.values()).containsEntry("value", longest));
    assertThat(TagReader.read(longest + "d").flaws())
        .singleElement()
        .satisfies(it -> assertThat(it.values()).doesNotContainKeys("value", "position"));
  }

  @Test
  void read_whatIsQuoted_isCut() {
    var hundred = "x".repeat(99) + " ";
    assertThat(QuotedText.of("x".repeat(100))).isEqualTo("x".repeat(100));
    assertThat(QuotedText.of("x".repeat(101))).isEqualTo("x".repeat(100) + "…");
    assertThat(QuotedText.marked(hundred + "y", 100)).isEqualTo(new MarkedText(hundred + "…", 101));
    assertThat(QuotedText.marked(hundred + "yz", 101)).isEqualTo(new MarkedText(hundred + "…", 0));
  }

  @Test
  void write_escapesOnlyWhatHasTo() {
    assertThat(Tag.write(List.of(new Tag("a", "b c"), new Tag("d", "'\\"))))
        .isEqualTo("'a'='b c','d'='\\'\\\\'");
  }

  @Test
  void write_isReadAgain() {
    var tags = List.of(new Tag("Cost Center", "O'Brien, \"Ops\""), new Tag("b\\", "c=d\\"));
    var read = TagReader.read(Tag.write(tags));
    assertThat(read.tags()).isEqualTo(tags);
    assertThat(read.flaws()).isEmpty();
  }

  private static String shown(List<Tag> tags) {
    return String.join(
        " ", tags.stream().map(it -> "[" + it.name() + "]=[" + it.value() + "]").toList());
  }
}
