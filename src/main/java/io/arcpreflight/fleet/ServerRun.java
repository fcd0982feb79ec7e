package io.arcpreflight.fleet;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one saved report says, as far as the picture of many needs it.
 *
 * @param server its name; where several machines call themselves so, with what tells it apart
 * @param host its name, as it calls itself
 * @param shared what it may have in common with others, in order
 * @param source where the report was read
 * @param newer whether a later version wrote it, so that parts may not be understood
 */
public record ServerRun(
    String server,
    String host,
    AzureMachine machine,
    Instant startedAt,
    Verdict verdict,
    List<FleetFinding> findings,
    List<Shared> shared,
    String source,
    boolean newer) {
  public ServerRun {
    findings = List.copyOf(findings);
    shared = List.copyOf(shared);
  }

  /** The same by another name. */
  ServerRun named(String name) {
    return new ServerRun(name, host, machine, startedAt, verdict, findings, shared, source, newer);
  }

  /** The causes that keep it out, each once; where only warnings do, as with --strict, those. */
  public List<String> blockers() {
    if (verdict != Verdict.NOT_READY) {
      return List.of();
    }
    var errors = causes(Severity.ERROR);
    return errors.isEmpty() ? causes(Severity.WARNING) : errors;
  }

  private List<String> causes(Severity severity) {
    var causes = new ArrayList<String>();
    for (var finding : findings) {
      var counts = finding.severity() == severity && !finding.tolerated();
      if (counts && !causes.contains(finding.cause())) {
        causes.add(finding.cause());
      }
    }
    return causes;
  }

  /** The one of this kind, or the first of several. */
  public Optional<String> shared(SharedKind kind) {
    for (var each : shared) {
      if (each.kind() == kind) {
        return Optional.of(each.value());
      }
    }
    return Optional.empty();
  }
}
