package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything that one file of the catalogue says of another is so. */
class CatalogIntegrityTest {
  private static final Set<String> CHANGED_MEANINGS =
      Set.of(
          "AZCM0042",
          "AZCM0064",
          "AZCM0065",
          "AZCM0066",
          "AZCM0068",
          "AZCM0101",
          "AZCM0102",
          "AZCM0104");
  private static final Set<String> MOVED_TO_0023 =
      Set.of("AZCM0013", "AZCM0014", "AZCM0015", "AZCM0017");

  private final Catalog catalog = Catalog.load(Language.ENGLISH);

  @Test
  void causes_haveEveryIdOfTheContract() {
    assertThat(catalog.causes())
        .extracting(Cause::id)
        .doesNotHaveDuplicates()
        .containsAll(Document2021.lines("contract-causes.txt"));
  }

  @Test
  void causes_nameExistingCodes() {
    for (var cause : catalog.causes()) {
      assertThat(codesOf(cause)).as(cause.id()).allMatch(code -> catalog.code(code).isPresent());
    }
  }

  @Test
  void causes_areListedByTheCodesTheyEndIn() {
    for (var cause : catalog.causes()) {
      for (var code : codesOf(cause)) {
        assertThat(catalog.code(code).orElseThrow().causes()).as(code).contains(cause.id());
      }
    }
  }

  @Test
  void causes_nameExistingRowsOfTheDocument() {
    var rows = rowsOfTheDocument();
    for (var cause : catalog.causes()) {
      assertThat(rows).as(cause.id()).containsAll(cause.documented());
    }
  }

  @Test
  void causes_thatStopOnboardingHaveACode() {
    assertThat(catalog.causes())
        .filteredOn(cause -> cause.severity() == Severity.ERROR)
        .filteredOn(cause -> !List.of(Area.CHECKER, Area.CONNECT).contains(cause.area()))
        .allMatch(cause -> cause.code() != null);
  }

  @Test
  void causes_andMessagesAgreeOnRows() {
    for (var message : catalog.messages()) {
      if (message.row() != null) {
        assertThat(catalog.causes())
            .filteredOn(cause -> cause.documented().contains(message.id()))
            .extracting(Cause::id)
            .as(message.id())
            .containsExactlyInAnyOrderElementsOf(message.causes());
      }
    }
  }

  @Test
  void codes_nameExistingCausesAndCodes() {
    assertThat(catalog.codes()).extracting(AzcmCode::code).doesNotHaveDuplicates();
    for (var code : catalog.codes()) {
      assertThat(code.causes())
          .as(code.code())
          .doesNotHaveDuplicates()
          .allMatch(id -> catalog.cause(id).isPresent());
      if (code.replacedBy() != null) {
        assertThat(catalog.code(code.replacedBy())).as(code.code()).isPresent();
      }
    }
  }

  @Test
  void causes_haveACodeThatTakesPrecedenceOverOthersOrNot() {
    assertThat(CodePrecedence.order())
        .doesNotHaveDuplicates()
        .allMatch(code -> catalog.code(code).isPresent())
        .containsExactlyInAnyOrderElementsOf(
            catalog.causes().stream()
                .map(Cause::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
  }

  @Test
  void causes_ofWhatWasGivenDoNotPassByThemselves() {
    assertThat(catalog.causes())
        .filteredOn(cause -> cause.code() != null && cause.area() == Area.PARAMETER)
        .noneMatch(Cause::retryable);
  }

  @Test
  void areas_haveCausesAndTheirCodesExist() {
    for (var area : Area.values()) {
      assertThat(catalog.causes()).as(area.id()).anyMatch(cause -> cause.area() == area);
      assertThat(area.code() == null || catalog.code(area.code()).isPresent())
          .as(area.id())
          .isTrue();
    }
  }

  @Test
  void codes_areThoseOfTodaysDocument() {
    assertThat(catalog.codes())
        .filteredOn(code -> code.documented().inCurrent())
        .extracting(AzcmCode::code)
        .containsExactlyInAnyOrderElementsOf(Document2021.lines("current-codes.txt"));
  }

  @Test
  void codes_exitWithTheirNumberUnlessAnInstallersOwn() {
    for (var code : catalog.codes()) {
      assertThat(code.exit())
          .as(code.code())
          .isEqualTo(code.phase() == CodeOrigin.AGENT ? (Integer) code.number() : null);
    }
  }

  @Test
  void codes_tellWhatBecameOfTheirMeaning() {
    assertThat(withChange(CodeChange.CHANGED))
        .containsExactlyInAnyOrderElementsOf(CHANGED_MEANINGS);
    assertThat(withChange(CodeChange.MOVED)).containsExactlyInAnyOrderElementsOf(MOVED_TO_0023);
    for (var code : catalog.codes()) {
      assertThat(code.change() == CodeChange.NEW)
          .as(code.code())
          .isNotEqualTo(code.documented().in2021());
      assertThat(code.documented().since())
          .as(code.code())
          .hasToString(code.documented().in2021() ? "2021-07-16" : "2026-07-07");
      assertThat(MOVED_TO_0023.contains(code.code()) ? "AZCM0023" : null)
          .as(code.code())
          .isEqualTo(code.replacedBy());
    }
  }

  @Test
  void causes_reportedAs0023TodayKeepTheirOldCode() {
    assertThat(catalog.causes())
        .filteredOn(cause -> cause.alsoReportedAs().contains("AZCM0023"))
        .extracting(Cause::code)
        .containsExactlyInAnyOrderElementsOf(MOVED_TO_0023);
  }

  @Test
  void messages_nameExistingCausesAndCodes() {
    assertThat(catalog.messages()).extracting(KnownMessage::id).doesNotHaveDuplicates();
    for (var message : catalog.messages()) {
      assertThat(message.causes()).as(message.id()).allMatch(id -> catalog.cause(id).isPresent());
      assertThat(message.patterns()).as(message.id()).isNotEmpty().noneMatch(List::isEmpty);
      if (message.code() != null) {
        assertThat(catalog.code(message.code())).as(message.id()).isPresent();
      }
      assertThat(message.id().equals("message-" + message.row()))
          .as(message.id())
          .isEqualTo(message.in2021());
    }
  }

  @Test
  void sources_existAndAreUsed() {
    assertThat(catalog.sources()).extracting(Source::id).doesNotHaveDuplicates();
    assertThat(catalog.sources())
        .extracting(Source::url)
        .allMatch(url -> url.startsWith("https://"));
    var used = new HashSet<String>();
    catalog.causes().forEach(cause -> used.addAll(cause.sources()));
    catalog.codes().forEach(code -> used.addAll(code.sources()));
    catalog.messages().forEach(message -> used.addAll(message.sources()));
    catalog.guidance().footnotes().forEach(footnote -> used.addAll(footnote.sources()));
    assertThat(catalog.sources()).extracting(Source::id).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void everyEntryButTheCheckersOwn_hasASource() {
    assertThat(catalog.causes())
        .filteredOn(cause -> cause.area() != Area.CHECKER)
        .noneMatch(cause -> cause.sources().isEmpty());
    assertThat(catalog.codes()).noneMatch(code -> code.sources().isEmpty());
    assertThat(catalog.messages()).noneMatch(message -> message.sources().isEmpty());
  }

  private List<String> withChange(CodeChange change) {
    return catalog.codes().stream()
        .filter(code -> code.change() == change)
        .map(AzcmCode::code)
        .toList();
  }

  private static List<String> codesOf(Cause cause) {
    var codes = new ArrayList<>(cause.alsoReportedAs());
    if (cause.code() != null) {
      codes.add(cause.code());
    }
    return codes;
  }

  private static Set<String> rowsOfTheDocument() {
    var document = Document2021.read();
    var rows = new HashSet<String>();
    document.codes().forEach(code -> rows.add("code-" + code.substring("AZCM".length())));
    for (var row = 1; row <= document.messages().size(); row++) {
      rows.add("message-" + row);
    }
    rows.add("footnote-1");
    return rows;
  }
}
