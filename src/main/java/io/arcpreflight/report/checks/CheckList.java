package io.arcpreflight.report.checks;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * The checks that a run would have. Readers ignore fields that they do not know.
 *
 * @param checks in the order in which a report has them
 */
@Json
public record CheckList(String schemaVersion, List<Entry> checks) {
  /** The form that this program writes. */
  public static final String SCHEMA_VERSION = "1.0";

  public CheckList {
    checks = List.copyOf(checks);
  }

  /**
   * One check.
   *
   * @param id what --only and --skip take
   * @param area the part of it before the dot, which they take too
   * @param decisive whether the verdict is unknown without it
   * @param reason why it would not be done; empty when it would
   */
  public record Entry(
      String id, String area, String title, String subject, boolean decisive, String reason) {}
}
