package io.arcpreflight.report;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * One setting of a run.
 *
 * @param value as it was used; a secret is shown as "set" only
 * @param source the flag, variable, file or default that it came from
 * @param overrides the sources that also had a value and were not used
 */
@Json
public record ReportedSetting(String name, String value, String source, List<String> overrides) {
  public ReportedSetting {
    overrides = List.copyOf(overrides);
  }
}
