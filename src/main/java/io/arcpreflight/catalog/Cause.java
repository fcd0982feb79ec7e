package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be wrong, under a stable id of the form {@code area.what-is-wrong}. The rules
 * of {@code diagnosis} decide when it is.
 *
 * @param severity the usual one; a diagnosis may know better
 * @param code the AZCM code that {@code azcmagent connect} would end with, when this stops it
 * @param alsoReportedAs codes that other versions of the agent or its installers use for it
 * @param documented ids of the rows of the 2021 document that it matches
 * @param retryable whether it may go by itself while one waits
 * @param sources ids of the sources
 */
@Json
public record Cause(
    String id,
    Severity severity,
    @Nullable String code,
    List<String> alsoReportedAs,
    Owner owner,
    List<String> documented,
    boolean retryable,
    List<String> sources) {

  public Cause {
    alsoReportedAs = List.copyOf(alsoReportedAs);
    documented = List.copyOf(documented);
    sources = List.copyOf(sources);
  }

  public Area area() {
    return Area.ofCause(id);
  }
}
