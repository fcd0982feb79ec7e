package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.KoreanReport;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.LabReports.LabReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report in Korean is Korean throughout, however long ago it was saved. */
class KoreanReportsTest {

  static List<LabReport> reports() {
    return LabReports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void reportOfTheLab_holdsNoEnglishOfOurs(LabReport lab) throws IOException {
    assertThat(KoreanReport.of(lab.report()).englishLines()).isEmpty();
  }
}
