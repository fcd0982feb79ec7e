package io.arcpreflight.report;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.CauseText;
import io.arcpreflight.catalog.Circumstance;
import io.arcpreflight.diagnosis.Finding;
import java.util.Set;

/** The catalogue's words for a finding. */
final class FindingText {
  private FindingText() {}

  /** Those of its cause; where azcmagent's code is all that is known, the code has its own. */
  static CauseText of(Finding finding, Set<Circumstance> circumstances, Catalog catalog) {
    var text = catalog.text(finding.cause()).given(finding.shared(), circumstances);
    if (finding.code() == null || !finding.id().equals(CauseId.CONNECT_FAILED.id())) {
      return text;
    }
    var code = catalog.text(catalog.code(finding.code()).orElseThrow());
    return new CauseText(text.title(), code.meaning(), code.likelyCause(), code.remedy());
  }
}
