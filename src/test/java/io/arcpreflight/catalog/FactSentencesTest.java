package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every fact that the program can tell has its sentence in each language, and no other has one. */
class FactSentencesTest {
  private static final Pattern FACT = Pattern.compile("Fact\\s*\\.of\\(\\s*\"([^\"]+)\"");

  private static Set<String> told() throws IOException {
    var ids = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        FACT.matcher(Files.readString(file)).results().forEach(it -> ids.add(it.group(1)));
      }
    }
    return ids;
  }

  @Test
  void everyFact_hasItsSentenceInEachLanguage() throws IOException {
    for (var language : Language.values()) {
      assertThat(Catalog.load(language).sentences().templates().keySet())
          .as(language.tag())
          .containsExactlyInAnyOrderElementsOf(told());
    }
  }

  @Test
  void ids_areOfTheForm() throws IOException {
    assertThat(told()).allMatch(id -> id.matches("[a-z]+\\.[a-z0-9-]+"));
  }

  @Test
  void sentences_ofBothLanguagesHaveTheSameValues() {
    var korean = Catalog.load(Language.KOREAN).sentences().templates();
    Catalog.load(Language.ENGLISH)
        .sentences()
        .templates()
        .forEach(
            (id, english) -> {
              assertThat(korean.get(id).names()).as(id).isEqualTo(english.names());
              assertThat(korean.get(id).requiredNames()).as(id).isEqualTo(english.requiredNames());
            });
  }
}
