package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

  @ParameterizedTest
  @CsvSource({
    "AZCM0011, 11",
    "AZCM0012, 12",
    "AZCM0013, 13",
    "AZCM0018, 18",
    "AZCM0023, 23",
    "AZCM0026, 26",
    "AZCM0041, 41",
    "AZCM0061, 61",
    "AZCM0102, 102"
  })
  void code_isItsOwnNumber(String code, int number) {
    assertThat(ExitCode.of(code).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"AZCM0130", "AZCM0147", "AZCM0158", "AZCM0171"})
  void installersCodes_shareOneNumberBelowTheShells(String code) {
    assertThat(ExitCode.of(code)).isEqualTo(ExitCode.PREREQUISITE);
    assertThat(ExitCode.PREREQUISITE.number()).isEqualTo(6);
  }

  @Test
  void unknownCode_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExitCode.of("AZCM0099"))
        .withMessageContaining("AZCM0099");
  }

  @Test
  void everyCodeOfACause_hasAnExitCode() {
    assertThat(Catalog.load(Language.ENGLISH).causes())
        .extracting(Cause::code)
        .filteredOn(Objects::nonNull)
        .allSatisfy(code -> assertThat(ExitCode.of(code)).isNotNull());
  }

  @Test
  void numbers_areDistinctAndFitAProcess() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
        .doesNotHaveDuplicates()
        .allMatch(number -> number >= 0 && number < 126);
  }

  @Test
  void table_ofTheReadmeIsThisOne() throws IOException {
    var rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.matches("\\| \\d+ \\| .*"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.values())
                .map(it -> "| " + it.number() + " | " + it.meaning() + " |")
                .toList());
  }

  @Test
  void meanings_areSaid() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::meaning))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }
}
