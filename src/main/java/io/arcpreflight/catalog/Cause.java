package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param owners who acts instead where a fact was seen, by the fact's id; absent where nobody does
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
    List<String> sources,
    @Nullable Map<String, Owner> owners) {

  public Cause {
    alsoReportedAs = List.copyOf(alsoReportedAs);
    documented = List.copyOf(documented);
    sources = List.copyOf(sources);
    owners = owners == null ? Map.of() : Map.copyOf(owners);
  }

  /** One with the same owner whatever else was seen. */
  public Cause(
      String id,
      Severity severity,
      @Nullable String code,
      List<String> alsoReportedAs,
      Owner owner,
      List<String> documented,
      boolean retryable,
      List<String> sources) {
    this(id, severity, code, alsoReportedAs, owner, documented, retryable, sources, Map.of());
  }

  @Override
  public Map<String, Owner> owners() {
    return owners == null ? Map.of() : owners;
  }

  /**
   * Who has to act.
   *
   * @param facts ids of what was seen wherever the cause was
   */
  public Owner owner(Set<String> facts) {
    for (var other : owners().entrySet()) {
      if (facts.contains(other.getKey())) {
        return other.getValue();
      }
    }
    return owner;
  }

  public Area area() {
    return Area.ofCause(id);
  }
}
