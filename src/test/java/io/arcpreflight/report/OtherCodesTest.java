package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A code that the installer of one system alone has is not told of on another. */
class OtherCodesTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  @Test
  void programThatIsMissing_hasTheCodesOfItsSystem() {
    assertThat(codes(OperatingSystem.LINUX)).isEmpty();
    assertThat(codes(OperatingSystem.WINDOWS)).containsExactly("AZCM0151", "AZCM0154");
  }

  private static List<String> codes(OperatingSystem system) {
    var saved =
        LabReports.all().stream()
            .filter(lab -> lab.scenario().equals("host-program-missing-downloader"))
            .findFirst()
            .orElseThrow()
            .report();
    var run = SavedReportReplay.asRunRecord(saved);
    var diagnosis = new Diagnostician(CATALOG, Issuers.bundled()).diagnose(run);
    var report = new ReportBuilder(CATALOG, system, saved::host).rebuild(saved, run, diagnosis);
    return report.findings().stream()
        .filter(finding -> finding.cause().equals("host.required-program-missing"))
        .findFirst()
        .orElseThrow()
        .alsoReportedAs();
  }
}
