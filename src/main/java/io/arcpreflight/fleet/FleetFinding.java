package io.arcpreflight.fleet;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one or many servers have found.
 *
 * @param code the AZCM code; null unless an error
 * @param summary in the words of the report
 * @param tolerated whether somebody said to go on in spite of it
 */
public record FleetFinding(
    String cause,
    Severity severity,
    Owner owner,
    @Nullable String code,
    List<String> subjects,
    String summary,
    boolean tolerated) {
  public FleetFinding {
    subjects = List.copyOf(subjects);
  }
}
