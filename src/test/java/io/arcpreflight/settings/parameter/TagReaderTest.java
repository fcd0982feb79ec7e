package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
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

  @Test
  void read_everyFlawAtOnce() {
    assertThat(TagReader.read("a,b=x y,,c='z").flaws()).hasSize(4);
  }

  @Test
  void write_isReadAgain() {
    var tags = List.of(new Tag("Cost Center", "O'Brien, \"Ops\""), new Tag("b\\", "c=d\\"));
    assertThat(TagReader.read(Tag.write(tags))).isEqualTo(new TagReader.Tags(tags, List.of()));
  }

  private static String shown(List<Tag> tags) {
    return String.join(
        " ", tags.stream().map(it -> "[" + it.name() + "]=[" + it.value() + "]").toList());
  }
}
