package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is kept of the lab's evidence is all that there is. */
class LabEvidenceTest {
  /** Written anew by {@code mvn test -Dtest=LabEvidenceTest -Ddocs.update=true}. */
  @Test
  void evidence_isThatOfTheWholeLab() throws IOException {
    var catalog = Catalog.load(Language.ENGLISH);
    var document =
        LabEvidence.document(LabReports.all(), report -> SavedReport.judgeAgain(report, catalog));
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(LabEvidence.FILE, document);
    }
    assertThat(Files.readString(LabEvidence.FILE)).isEqualTo(document);
  }
}
