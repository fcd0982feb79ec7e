package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the failures of a text still mean at its end. */
class StandingRecordsTest {
  private static final String DNS = "level=error msg=\"lookup a.example: no such host\"\n";
  private static final String NOT_ALLOWED = "level=error msg=\"AuthorizationFailed\"\n";
  private static final String NOT_ALLOWED_AT_DEBUG = "level=debug msg=\"AuthorizationFailed\"\n";
  private static final String CREATED = "level=debug msg=\"ARM Resource Creation Successful\"\n";
  private static final String CONNECTED = "level=info msg=\"Connected machine to Azure\"\n";
  private static final String GENERAL = "level=fatal msg=\"AZCM0062: it failed\"\n";

  private final MessageAnalyzer analyzer = new MessageAnalyzer(Catalog.load(Language.ENGLISH));

  private StandingRecords standing(String... records) {
    return StandingRecords.of(analyzer.analyzeRecords(String.join("", records)));
  }

  private static List<String> texts(List<MessageAnalysis> records) {
    return records.stream().map(MessageAnalysis::text).toList();
  }

  @Test
  void of_whatFailed_countsInItsOrder() {
    var standing = standing(DNS, NOT_ALLOWED);
    assertThat(texts(standing.counting())).containsExactly(DNS, NOT_ALLOWED);
    assertThat(standing.background()).isEmpty();
    assertThat(standing.over()).isEmpty();
  }

  @Test
  void of_whatWorkedSince_isOver() {
    var standing = standing(DNS, NOT_ALLOWED, CONNECTED);
    assertThat(texts(standing.over())).containsExactly(DNS, NOT_ALLOWED);
    assertThat(texts(standing.counting())).containsExactly(CONNECTED);
  }

  @Test
  void of_whatWorkedBefore_isNotOver() {
    assertThat(texts(standing(CONNECTED, DNS).counting())).containsExactly(CONNECTED, DNS);
  }

  @Test
  void of_whatElseWorked_doesNotEndIt() {
    var standing = standing(DNS, NOT_ALLOWED, CREATED);
    assertThat(texts(standing.over())).containsExactly(NOT_ALLOWED);
    assertThat(texts(standing.counting())).contains(DNS);
  }

  @Test
  void of_debugBesideAnotherFailure_isBackground() {
    var standing = standing(NOT_ALLOWED_AT_DEBUG, DNS);
    assertThat(texts(standing.background())).containsExactly(NOT_ALLOWED_AT_DEBUG);
    assertThat(texts(standing.counting())).containsExactly(DNS);
  }

  @Test
  void of_debugThatTheRunEndedFor_counts() {
    assertThat(texts(standing(NOT_ALLOWED_AT_DEBUG, NOT_ALLOWED).counting()))
        .containsExactly(NOT_ALLOWED_AT_DEBUG, NOT_ALLOWED);
    assertThat(texts(standing(NOT_ALLOWED_AT_DEBUG, GENERAL).counting()))
        .containsExactly(NOT_ALLOWED_AT_DEBUG, GENERAL);
  }

  @Test
  void of_debugAlone_isBackground() {
    assertThat(standing(NOT_ALLOWED_AT_DEBUG).counting()).isEmpty();
  }

  @Test
  void runEnd_goesWithWhatItFailedOver() {
    var end = new RunEnd();
    assertThat(end.goesWith("AZCM0026")).isFalse();
    assertThat(end.goesWith(null)).isFalse();
    end.failOver("AZCM0026");
    assertThat(end.goesWith("AZCM0026")).isTrue();
    assertThat(end.goesWith("AZCM0042")).isFalse();
    assertThat(end.goesWith(null)).isFalse();
    end.failOver(null);
    assertThat(end.goesWith("AZCM0042")).isTrue();
    assertThat(end.goesWith(null)).isTrue();
    end.forget();
    assertThat(end.goesWith("AZCM0026")).isFalse();
    assertThat(end.goesWith(null)).isFalse();
  }
}
