package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentPatternTest {
  private static List<String> found(String text, String... literals) {
    var dictionary = new PhraseDictionary();
    var pattern = new FragmentPattern(List.of(literals), List.of(), dictionary);
    var folded = NormalizedText.of(text);
    return pattern.findAll(folded, dictionary.finder().find(folded)).stream()
        .map(place -> place.substringOf(text))
        .toList();
  }

  @Test
  void findAll_takesTheNextFragmentAfterTheLast() {
    assertThat(found("refused, dial a: refused, refused", "dial", "refused"))
        .containsExactly("dial a: refused");
    assertThat(found("refused, dial a", "dial", "refused")).isEmpty();
    assertThat(found("refused", "dial", "refused")).isEmpty();
    assertThat(found("dial a: refused; dial b: refused", "dial", "refused"))
        .containsExactly("dial a: refused", "dial b: refused");
  }

  /** What is further apart belongs to different messages. */
  @Test
  void findAll_reachesAThousandCharactersFar() {
    var between = "-".repeat(1_000 - "dialrefused".length());
    assertThat(found("dial" + between + "refused", "dial", "refused")).hasSize(1);
    assertThat(found("dial" + between + "-refused", "dial", "refused")).isEmpty();
  }
}
