package io.arcpreflight.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
  @Test
  void everyLanguage_hasEveryWordAndNoOther() throws IOException {
    var wanted =
        Stream.of(Label.values()).map(Label::key).collect(Collectors.toCollection(TreeSet::new));
    for (var language : new String[] {"en", "ko"}) {
      var keys = new TreeSet<>(load(language).stringPropertyNames());
      keys.removeIf(key -> key.startsWith("group.") || key.startsWith("detail."));
      assertThat(keys).as(language).isEqualTo(wanted);
    }
  }

  @Test
  void everyLanguage_namesTheSameGroups() throws IOException {
    assertThat(groups("ko")).isNotEmpty().isEqualTo(groups("en"));
  }

  @ParameterizedTest
  @EnumSource(Label.class)
  void everyLanguage_asksForTheSameValues(Label word) throws IOException {
    assertThat(placeholders("ko", word)).isEqualTo(placeholders("en", word));
  }

  @Test
  void text_putsValuesInOnePass() {
    assertThat(Labels.in("en").text(Label.SAME_ALONE, "{1}", "{2}", "{0}"))
        .isEqualTo("{1} of {2} endpoints: {0}");
  }

  @Test
  void in_fallsBackToEnglish() {
    assertThat(Labels.in("xx").text(Label.SEEN)).isEqualTo("seen");
    assertThat(Labels.in("ko").text(Label.SEEN)).isEqualTo("관찰");
  }

  @Test
  void group_withoutNameIsTheWordItself() {
    assertThat(Labels.in("en").group("endpoint")).isEqualTo("Endpoints");
    assertThat(Labels.in("en").group("quantum")).isEqualTo("quantum");
  }

  private static Set<String> groups(String language) throws IOException {
    return load(language).stringPropertyNames().stream()
        .filter(key -> key.startsWith("group."))
        .collect(Collectors.toSet());
  }

  private static Set<String> placeholders(String language, Label word) throws IOException {
    var text = load(language).getProperty(word.key());
    return Stream.of("{0}", "{1}", "{2}", "{3}").filter(text::contains).collect(Collectors.toSet());
  }

  private static Properties load(String language) throws IOException {
    try (var in = Labels.class.getResourceAsStream(language + "/labels.properties")) {
      var texts = new Properties();
      texts.load(new InputStreamReader(in, UTF_8));
      return texts;
    }
  }
}
