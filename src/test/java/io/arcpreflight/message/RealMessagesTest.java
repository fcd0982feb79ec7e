package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.OrdinaryLines;
import io.arcpreflight.message.RealMessages.Part;
import io.arcpreflight.message.RealMessages.RealMessage;
import io.arcpreflight.message.RealMessagesScore.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Measures once what is recognised of what users met, and holds what is reached. */
@TestInstance(Lifecycle.PER_CLASS)
class RealMessagesTest {
  private static final Path FILE = Path.of("docs", "messages.md");
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private final RealMessagesScore score = new RealMessagesScore(CATALOG);

  @Test
  void messages_areEnoughAndEachIsThereOnce() {
    assertThat(RealMessages.all())
        .hasSizeGreaterThanOrEqualTo(250)
        .allSatisfy(
            message -> {
              assertThat(message.by()).isNotBlank();
              assertThat(message.source()).isNotBlank();
              assertThat(message.text()).isNotBlank();
              assertThat(message.code())
                  .satisfiesAnyOf(
                      code -> assertThat(code).isNull(),
                      code -> assertThat(code).matches("AZCM\\d{4}"));
            })
        .extracting(RealMessage::text)
        .doesNotHaveDuplicates();
  }

  @Test
  void messages_expectCausesOfTheCatalogueOrSayThatTheyAreNew() {
    var known = CATALOG.causes().stream().map(Cause::id).collect(Collectors.toSet());
    assertThat(RealMessages.all())
        .allSatisfy(
            message -> {
              if (message.cause() == null) {
                assertThat(message.why()).isNotBlank();
                assertThat(message.isNew()).isFalse();
              } else if (!message.isNew()) {
                assertThat(known).contains(message.cause());
              }
            });
  }

  @Test
  void measuredPart_isAboutAThird() {
    var messages = RealMessages.all();
    assertThat(messages.stream().filter(message -> message.part() == Part.MEASURED).count())
        .isBetween(messages.size() / 4L, messages.size() * 2L / 5);
  }

  @Test
  void ordinaryLines_areEnough() {
    assertThat(OrdinaryLines.all()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
  }

  @Test
  void measuredPart_isRecognisedAsFarAsItWas() {
    assertThat(score.count(Part.MEASURED, Outcome.RIGHT)).isGreaterThanOrEqualTo(104);
    assertThat(score.count(Part.MEASURED, Outcome.WRONG)).isZero();
    assertThat(score.count(Part.MEASURED, Outcome.INVENTED)).isZero();
    assertThat(score.percentRight(Part.MEASURED)).isGreaterThanOrEqualTo(90);
  }

  @Test
  void writtenPart_isRecognisedAsFarAsItWas() {
    assertThat(score.count(Part.WRITTEN, Outcome.RIGHT)).isGreaterThanOrEqualTo(299);
    assertThat(score.count(Part.WRITTEN, Outcome.WRONG)).isZero();
    assertThat(score.count(Part.WRITTEN, Outcome.INVENTED)).isZero();
  }

  @Test
  void ordinaryLines_tellOfNoFailure() {
    assertThat(score.falselyNamed()).isEmpty();
  }

  @Test
  void document_hasARowForEachThatIsNotRecognised() throws IOException {
    var document = score.document();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(FILE, document);
    }
    var missed = 0;
    for (var part : Part.values()) {
      for (var outcome : Outcome.values()) {
        if (outcome.isWrong() || outcome == Outcome.MISSED) {
          missed += score.count(part, outcome);
        }
      }
    }
    assertThat(document.lines().filter(line -> line.endsWith("` |"))).hasSize(missed);
  }
}
