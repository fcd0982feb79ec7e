package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.fixtures.Evidence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings made by hand. */
final class Findings {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private Findings() {}

  static Finding error(String cause) {
    return finding(cause, Severity.ERROR, null);
  }

  static Finding error(String cause, int affected) {
    return finding(cause, Severity.ERROR, new Affected(affected, 12));
  }

  static Finding warning(String cause) {
    return finding(cause, Severity.WARNING, null);
  }

  static Finding warning(String cause, int affected) {
    return finding(cause, Severity.WARNING, new Affected(affected, 12));
  }

  static Finding info(String cause) {
    return finding(cause, Severity.INFO, null);
  }

  private static Finding finding(String id, Severity severity, @Nullable Affected affected) {
    var cause = CATALOG.cause(id).orElseThrow();
    return new Finding(
        cause,
        severity,
        severity == Severity.ERROR ? cause.code() : null,
        List.of("subject"),
        affected,
        Evidence.quoting("evidence"),
        Set.of(),
        List.of(),
        Confidence.CERTAIN,
        false);
  }
}
