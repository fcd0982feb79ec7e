package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two languages say the same, in the space there is. */
class TextsTest {
  private static final int TITLE_COLUMNS = 60;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z]*)}");

  private final Catalog english = Catalog.load(Language.ENGLISH);
  private final Catalog korean = Catalog.load(Language.KOREAN);

  @Test
  void everyEntry_isCompleteInBothLanguages() {
    for (var language : Language.values()) {
      var catalog = Catalog.load(language);
      assertThat(texts(catalog))
          .hasSize(catalog.causes().size() + catalog.codes().size() + catalog.messages().size() + 1)
          .allSatisfy(
              text -> {
                assertThat(text.meaning()).isNotBlank();
                assertThat(text.remedy()).isNotEmpty().noneMatch(step -> step.text().isBlank());
              });
    }
  }

  @Test
  void remedies_haveTheSameCommandsInBothLanguages() {
    var inKorean = texts(korean);
    var inEnglish = texts(english);
    for (var i = 0; i < inEnglish.size(); i++) {
      assertThat(commands(inKorean.get(i)))
          .as(inEnglish.get(i).meaning())
          .containsExactlyElementsOf(commands(inEnglish.get(i)));
    }
  }

  @Test
  void texts_ofOneLanguageAreNotTheOthers() {
    assertThat(texts(korean)).allMatch(text -> hangul(text.meaning()));
    assertThat(texts(english)).noneMatch(text -> hangul(text.meaning()));
    assertThat(texts(korean)).flatMap(Text::remedy).allMatch(step -> hangul(step.text()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void titles_fitAndHoldNoPlaceholder(Language language) {
    var catalog = Catalog.load(language);
    for (var cause : catalog.causes()) {
      var title = catalog.text(cause).title();
      assertThat(columns(title)).as(title).isBetween(10, TITLE_COLUMNS);
      assertThat(title).doesNotContain("{").doesNotEndWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void titles_tellCausesApart(Language language) {
    var catalog = Catalog.load(language);
    assertThat(catalog.causes())
        .extracting(cause -> catalog.text(cause).title())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void placeholders_areKnown(Language language) {
    for (var text : texts(Catalog.load(language))) {
      for (var part : parts(text)) {
        assertThat(PLACEHOLDER.matcher(Placeholders.UNKNOWN.fill(part)).find()).as(part).isFalse();
        if (text instanceof CodeText) {
          assertThat(PLACEHOLDER.matcher(part).find()).as(part).isFalse();
        }
      }
    }
  }

  @Test
  void placeholders_areTheSameInBothLanguages() {
    var inKorean = texts(korean);
    var inEnglish = texts(english);
    for (var i = 0; i < inEnglish.size(); i++) {
      assertThat(placeholders(inKorean.get(i).meaning()))
          .as(inEnglish.get(i).meaning())
          .containsExactlyInAnyOrderElementsOf(placeholders(inEnglish.get(i).meaning()));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void windowsCommands_runInAnyPowerShell(Language language) {
    assertThat(texts(Catalog.load(language)))
        .flatMap(Text::remedy)
        .extracting(RemedyStep::windows)
        .filteredOn(command -> command != null && !command.equals(""))
        .allSatisfy(
            command ->
                assertThat(command)
                    .doesNotContain("&&", " & ", "||", "</dev/null")
                    .doesNotContainPattern("%[A-Za-z]+%"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tone_isCalm(Language language) {
    assertThat(texts(Catalog.load(language)))
        .flatMap(TextsTest::prose)
        .allSatisfy(
            sentence ->
                assertThat(sentence).doesNotContain("!").doesNotContainIgnoringCase("please"));
  }

  @Test
  void changes_areToldForCodesThatChanged() {
    for (var code : english.codes()) {
      var changed = code.change() == CodeChange.CHANGED || code.change() == CodeChange.MOVED;
      if (changed) {
        assertThat(english.text(code).change()).as(code.code()).isNotBlank();
        assertThat(korean.text(code).change()).as(code.code()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void guidance_hasACaptionForEachItem(Language language) {
    var catalog = Catalog.load(language);
    var text = catalog.guidanceText();
    assertThat(text.verboseLog()).contains("--verbose");
    assertThat(catalog.guidance().verboseConnect())
        .extracting(Guidance.VerboseConnect::id)
        .containsExactlyInAnyOrderElementsOf(text.verboseConnect().keySet());
    assertThat(catalog.guidance().support())
        .extracting(Guidance.SupportChannel::id)
        .containsExactlyInAnyOrderElementsOf(text.support().keySet());
    assertThat(catalog.guidance().footnotes())
        .extracting(Guidance.Footnote::id)
        .containsExactlyInAnyOrderElementsOf(text.footnotes().keySet());
  }

  private static List<Text> texts(Catalog catalog) {
    var texts = new ArrayList<Text>();
    catalog.causes().forEach(cause -> texts.add(catalog.text(cause)));
    catalog.codes().forEach(code -> texts.add(catalog.text(code)));
    catalog.messages().forEach(message -> texts.add(catalog.text(message)));
    texts.addAll(catalog.guidanceText().footnotes().values());
    return texts;
  }

  private static List<String> commands(Text text) {
    return text.remedy().stream()
        .map(step -> step.when() + step.fact() + ": " + step.linux() + " / " + step.windows())
        .toList();
  }

  private static List<String> parts(Text text) {
    var parts = new ArrayList<>(prose(text));
    for (var step : text.remedy()) {
      Stream.of(step.linux(), step.windows()).filter(part -> part != null).forEach(parts::add);
    }
    return parts;
  }

  private static List<String> prose(Text text) {
    var prose = new ArrayList<String>();
    prose.add(text.meaning());
    switch (text) {
      case CauseText cause -> prose.add(cause.likelyCause());
      case CodeText code -> prose.add(code.likelyCause());
      case MessageText message -> {}
    }
    text.remedy().forEach(step -> prose.add(step.text()));
    return prose;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).distinct().toList();
  }

  private static boolean hangul(String text) {
    return text.chars().anyMatch(TextsTest::wide);
  }

  private static int columns(String text) {
    return text.chars().map(c -> wide(c) ? 2 : 1).sum();
  }

  private static boolean wide(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
