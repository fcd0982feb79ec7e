package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Document2021;
import io.arcpreflight.catalog.Guidance;
import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.endpoint.OperatingSystem;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every row of the document of 2021 has its entry. */
class Document2021Test {
  private static final String SECRET = "--service-principal-secret";

  private final Document2021 document = Document2021.read();
  private final Catalog catalog = Catalog.load(Language.ENGLISH);

  @Test
  void codes_areTheTwentySevenOfTheDocument() {
    assertThat(document.codes()).hasSize(27);
    assertThat(catalog.codes())
        .filteredOn(code -> code.documented().in2021())
        .extracting(AzcmCode::code)
        .containsExactlyElementsOf(document.codes());
  }

  @Test
  void messages_haveOneRowEach() {
    assertThat(document.messages()).hasSize(9);
    assertThat(catalog.messages())
        .filteredOn(KnownMessage::in2021)
        .extracting(KnownMessage::row)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
  }

  @Test
  void messages_holdTheFragmentsOfTheirEntries() {
    for (var row = 1; row <= 9; row++) {
      var published = NormalizedText.of(document.messages().get(row - 1));
      var patterns = catalog.message("message-" + row).orElseThrow().patterns();
      assertThat(patterns).as("row %d", row).anyMatch(literals -> stands(literals, published));
    }
  }

  private static boolean stands(List<String> literals, NormalizedText text) {
    var dictionary = new PhraseDictionary();
    var pattern = new FragmentPattern(literals, List.of(), dictionary);
    return !pattern.findAll(text, dictionary.finder().find(text)).isEmpty();
  }

  @Test
  void footnote_isExplainedFromItsRow() {
    var footnote = catalog.guidance().footnotes().getFirst();
    var text = Objects.requireNonNull(catalog.guidanceText().footnotes().get("footnote-1"));
    assertThat(footnote.id()).isEqualTo("footnote-1");
    assertThat(footnote.messages()).containsExactly("message-" + document.footnote().get("row"));
    assertThat(text.meaning())
        .contains((String) document.footnote().get("service"))
        .contains((String) document.footnote().get("days"));
    assertThat(text.remedy())
        .extracting(RemedyStep::windows)
        .anyMatch(command -> contains(command, "policyValue"))
        .anyMatch(command -> contains(command, "reconnect"));
  }

  @Test
  void logs_areWrittenWhereTheDocumentSays() {
    assertThat(catalog.guidance().logs())
        .hasSize(document.logs().size())
        .allSatisfy(log -> assertThat(log.path()).isEqualTo(document.logs().get(log.os().id())));
  }

  @Test
  void verboseConnect_coversBothSystemsAndSignIns() {
    var commands = catalog.guidance().verboseConnect();
    assertThat(commands).hasSameSizeAs(document.verboseConnect());
    for (var published : document.verboseConnect()) {
      assertThat(commands)
          .filteredOn(command -> command.os().id().equals(published.get("os")))
          .filteredOn(command -> command.signIn().id().equals(published.get("signIn")))
          .singleElement()
          .extracting(Guidance.VerboseConnect::command)
          .asString()
          .satisfies(
              command ->
                  assertThat(command)
                      .containsSubsequence(
                          withoutSecret(
                              Document2021.strings(Objects.requireNonNull(published.get("flags")))))
                      .doesNotContain(SECRET));
    }
  }

  /** The document puts it on the command line, where others can read it. */
  private static List<String> withoutSecret(List<String> flags) {
    return flags.stream().map(flag -> flag.equals(SECRET) ? "--config" : flag).toList();
  }

  @Test
  void verboseConnect_continuesEveryLineButTheLast() {
    for (var command : catalog.guidance().verboseConnect()) {
      var lines = command.command().lines().toList();
      var continuation = command.os() == OperatingSystem.LINUX ? " \\" : " `";
      assertThat(lines.subList(0, lines.size() - 1))
          .as(command.id())
          .allMatch(line -> line.endsWith(continuation));
      assertThat(lines.getLast()).endsWith("--verbose");
    }
  }

  @Test
  void support_channelsAreThoseOfTheDocument() {
    assertThat(catalog.guidance().support())
        .extracting(Guidance.SupportChannel::url)
        .containsExactlyElementsOf(document.support());
  }

  private boolean contains(@Nullable String command, String key) {
    return command != null && command.contains((String) document.footnote().get(key));
  }
}
