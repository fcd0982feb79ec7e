package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import org.junit.jupiter.api.Test;

/** What was seen of a finding is said once, however many checks have seen it. */
class EvidenceOnceTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  @Test
  void everyReportOfTheLab_saysNothingTwice() {
    var diagnostician = new Diagnostician(CATALOG, Issuers.bundled());
    for (var lab : LabReports.all()) {
      var run = SavedReportReplay.asRunRecord(lab.report());
      var diagnosis = diagnostician.diagnose(run);
      var report =
          new ReportBuilder(CATALOG, OperatingSystem.LINUX, lab.report()::host)
              .rebuild(lab.report(), run, diagnosis);
      for (var finding : report.findings()) {
        assertThat(finding.evidence()).as("%s", lab).doesNotHaveDuplicates();
        assertThat(finding.facts())
            .as("%s", lab)
            .filteredOn(fact -> !fact.id().startsWith("endpoint."))
            .hasSameSizeAs(finding.evidence());
        assertThat(finding.likelyCause()).as("%s", lab).isNotBlank();
      }
    }
  }
}
